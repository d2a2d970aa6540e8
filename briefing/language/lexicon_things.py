"""Who and what, in English and Arabic: a line is a meaning, as in `lexicon_acts`."""

THINGS = """
people population person individual human humanity man men public crowd folk citizen resident
  inhabitant | ناس شعب شعوب سكان شخص اشخاص فرد افراد انسان بشر بشري رجل رجال جمهور حشد حشود مواطن
  مرء اهالي سكاني عام انساني شعبي
woman women female girl lady | امرا نساء مرا فتا فتيات بنت بنات انثي اناث سيد نسائي نساءي
child children kid boy youth young teenager adolescent | طفل اطفال صبي ولد اولاد شاب شباب مراهق
  صغار طفول صغير يافع
old elderly age aged older year years ancient | كبار سن مسن عمر اعمار قديم قدماء عام اعوام سنه
  سنوات عاما سني شيخوخ قدام عصر سنين سنوي اقدم
family parent father mother son daughter brother sister wife husband married marriage marry
  wedding couple household relative cousin | عائل عاءل عوائل اسر اسري والد والدين اب ابو ابي اباء
  ام امهات ابن ابناء ابنت اخ اخو شقيق اخت زوج زوجات ازواج متزوج زواج اقارب قريب منزلي اشقاء نجل
  عائلي عاءلي
friend friendly neighbor neighbour colleague partner | صديق اصدقاء ودي ود جار جيران زميل زملاء
  شريك شركاء رفيق صداق
president presidential minister ministry prime cabinet secretary | رئيس رءيس ريس رؤساء رئاسي رئاس
  وزير وزراء وزار امين
king queen royal prince princess emperor empire imperial kingdom monarch dynasty throne | ملك ملوك
  ملكي ملك امير امراء اميره امبراطور عرش سلال مملك ملكي ممالك امبراطوري
government state federal national nation country countries land republic homeland domestic | حكوم
  حكومي دول دوله وطن وطني بلد بلدان بلاد امم ام اراضي جمهوري فيدرالي اتحادي قوم قومي ولاي داخلي
  محلي ارض دوليا اوطان موطن
international world global globe worldwide foreign abroad overseas | دولي عالم عالمي اجنبي اجانب
  خارج خارجي دوليا كون انحاء
local region regional area zone district province provincial territory territorial community
  neighborhood county | محلي اقليم اقاليم منطق مناطق مقاطع حي احياء محافظ مجتمع مجتمعات مجتمعي
  نطاق اراضي موقع منطق مساح جوار ناحي مجال
city cities town urban capital village downtown municipal metropolitan | مدين مدن بلد قري قريه
  عاصم حضري بلدي حواضر بلدات ريف ضواحي عواصم
place site location spot destination venue | مكان اماكن موقع مواقع وجه وجهات
house home building apartment residence room hotel accommodation roof hall tower castle palace
  monument architecture structure | بيت بيوت منزل منازل مبني مباني شق غرف غرفه فندق فنادق سقف قاع
  برج ابراج قلع قصر قصور عمار معمار دار بناي هيكل اقام نزل صرح معالم
politics political politician party democratic democracy republican conservative liberal socialist
  communist parliament congress senate senator lawmaker legislature representative council
  committee delegate | سياس سياسي سياسات حزب احزاب ديمقراطي جمهوري محافظ ليبرالي اشتراكي شيوعي
  برلمان برلماني كونغرس كونجرس شيوخ نائب ناءب نواب مشرع تشريعي ممثل مجلس مجالس لجن لجان ساس
  سيناتور ديموقراطي مندوب
policy policies strategy strategic measure step | سياس سياسات استراتيجي تدبير تدابير خطو خطوات
  اجراء
rights freedom free liberty independence independent revolution civil | حق حقوق حري حريات حر تحرر
  تحرير استقلال مستقل ثور مدني ثوري احرار مجان
police guard patrol | شرط شرطي حرس دوري
religion religious god church temple mosque christian christianity faith holy saint bible prayer
  monk priest pope bishop spiritual worship catholic pilgrim jesus | دين ديني اديان ال رب كنيس
  كنائس كناءس معبد معابد مسجد مساجد مسيح مسيحي ايمان مقدس قديس انجيل صلا راهب رهبان كاهن كهن بابا
  اسقف روحي عباد حج كاثوليكي كاتدرائي كاتدراءي يسوع
history historic historical historian past century era period age epoch medieval decade ancient |
  تاريخ تاريخي مؤرخ ماضي قرن قرون عصر عصور فتر عهد حقب وسطي عقد عقود قديم مرحل سابق قدامي
day daily today | يوم ايام يومي نهار
night evening midnight overnight | ليل ليلي ليال مساء مسائي امسي
morning dawn sunrise early | صباح صباحي فجر مبكر شروق صبح باكر
week weekly weekend | اسبوع اسابيع اسبوعي
month monthly months | شهر اشهر شهور شهري
hour hours minute minutes clock o'clock | ساع ساعات دقيق دقائق دقاءق ثاني
time times moment period duration temporary | وقت اوقات زمن زمني مر مرات مدد مد لحظ فتر حين مؤقت
  زمان مءقت موقت مدت
yesterday tomorrow ago recent recently lately current currently now nowadays present modern
  contemporary new newly latest | امس غد ماضي حديث حالي حاليا حديثا مؤخرا موخرا اخير جديد جدد راهن
  معاصر عصري حاضر ان الان قبل مءخرا استحدث احدث جديدا قريب
season summer winter spring autumn fall | موسم مواسم صيف صيفي شتاء ربيع خريف شتوي فصل
war peace peaceful | حرب سلام سلم سلمي
sun solar sunlight sunny | شمس شمسي مشمس
moon planet space earth orbit star galaxy universe satellite nasa astronaut astronomy spacecraft
  rocket mars | قمر اقمار كوكب كواكب فضاء فضائي فضاءي ارض مدار نجم نجوم مجر كون رائد ناسا فلك مريخ
  اقمار صاروخ اجرام
water wet flood river lake stream rain rainfall swim swimming dam fish fishing ice snow drain flow
  | ماء مياه مائي ماءي رطب فيضان فيضانات نهر انهار بحير مطر امطار سبح سباح سد سدود سمك اسماك صيد
  جليد ثلج ثلوج تدفق جدول بحيرات مبلل تيار غمر سيول سيل ممطر نهري
weather storm hurricane wind climate temperature heat hot warm cold cool cyclone tornado thunder
  cloud drought degrees celsius fahrenheit | طقس عاصف عواصف اعصار اعاصير رياح ريح مناخ مناخي حرار
  حراري حار دافئ دفء بارد برد برود جاف غيم غيوم سحاب جفاف سخن ساخن تسخين تبريد درج مئوي مءوي جو
fire burn flame smoke smoking tobacco cigarette | نار نيران حريق حرائق حراءق احترق حرق اشتعل دخان
  تدخين مدخن تبغ سيجار سجائر لهب اطلاق مشتعل
earthquake volcano volcanic tsunami eruption quake tremor | زلزال زلازل بركان براكين تسونامي هز
  ثوران زلزالي بركاني
mountain hill peak valley rock stone cliff cave climb summit desert sand canyon ice ski skiing
  slope | جبل جبال تل تلال قم قمم واد وادي صخر صخور حجر احجار كهف كهوف تسلق متسلق صحراء رمل رمال
  صحراوي رملي جبلي تزلج هضب منحدر منحدرات اودي صخري حجري اخدود جرف
forest tree wood wooden plant leaf garden park flower grass jungle vegetation seed root vegetable
  fruit crop farm farmer agriculture agricultural | غاب غابات شجر اشجار خشب خشبي اخشاب نبات نباتي
  نباتات ورق اوراق حديق حدائق حداءق متنزه منتزه زهر ازهار زهور عشب اعشاب بذور بذر جذر جذور خضر
  خضار فاكه فواكه محصول محاصيل مزرع مزارع مزارعين زراع زراعي ادغال منتزهات زرع ثمار
animal wildlife species mammal creature beast pet zoo horse cow cattle sheep pig goat dog cat lion
  tiger bear wolf elephant monkey mouse mice rat bat | حيوان حيواني حيوانات نوع انواع ثدييات ثديي
  كائن كاءن كاين مخلوق وحش بري حصان احصن خيول خيل بقر ابقار ماشي خروف خنزير ماعز كلب كلاب قط قطط
  اسد اسود نمر نمور دب ذئب ذءب فيل فيله افيال قرد قرود فار فئران فءران خفاش خفافيش
bird egg feather wing chicken duck penguin eagle nest | طائر طاءر طيور بيض ريش جناح اجنح دجاج بط
  بطريق نسر عش
insect bee spider mosquito ant butterfly snake reptile dinosaur frog crocodile shark whale dolphin
  turtle | حشر حشرات نحل عنكبوت بعوض نمل فراش ثعبان افعي زواحف ديناصور ضفدع تمساح قرش حوت دلفين
  سلحف
body head face eye brain heart blood bone skin muscle arm leg foot feet mouth nose ear hair tooth
  teeth neck throat stomach chest cell tissue organ nerve physical | جسم اجسام جسد جسدي راس رؤوس
  وجه وجوه عين عيون دماغ مخ قلب قلبي دم دماء دموي عظم عظام جلد عضل عضلات ذراع ساق رجل قدم اقدام فم
  انف اذن شعر سن اسنان رقب حلق معد صدر خلي خلايا نسيج انسج عضو اعضاء عصب اعصاب بدني لسان بطن
  جسماني اجساد
gene genetic genome dna rna protein molecule molecular enzyme bacteria bacterial microbe antibody
  immune immunity evolution biology biological organism strain | جين جيني جينات جينوم وراث وراثي
  حمض نووي بروتين بروتينات جزيء جزيءي جزيئ انزيم بكتيري بكتيريا ميكروب مضاد اجسام مناع مناعي تطور
  احياء بيولوجي كائن كاءن حيوي سلال جرثوم مورث
chemical chemistry substance element compound acid oxygen carbon hydrogen gas iron metal steel
  gold silver copper liquid solid material atom atomic nuclear particle electron radiation |
  كيميائي كيمياءي كيمياء ماد مواد عنصر عناصر مركب حمض حامض اكسجين كربون هيدروجين غاز غازات حديد
  معدن معادن معدني فولاذ ذهب فض نحاس سائل ساءل سوائل صلب ذر ذرات ذري نووي جسيم الكترون اشعاع
  كيماوي اكسيد سائل غازي
energy power electric electricity electrical oil fuel gas coal petroleum light lamp bright dark
  darkness | طاق طاقات كهرباء كهربائي كهرباءي نفط بترول وقود بنزين غاز فحم ضوء ضوئي ضوءي اضواء نور
  مصباح ساطع مظلم ظلام داكن انار اضاء قو
computer machine machinery equipment tool instrument device | حاسوب ال الات اليا جهاز اجهز معدات
  ادوات ادا مكين ماكين تجهيز الي
system structure mechanism model method process procedure technique approach way | نظام نظم انظم
  بني هيكل الي اليات نموذج نماذج طريق طرق اسلوب اساليب منهج نهج عملي عمليات اجراء تقني تقنيات سبيل
  كيفي منظوم وسيل عملي
idea concept notion theory principle | فكر افكار مفهوم مفاهيم نظري مبدا مبادئ مبادء تصور
number count figure total | عدد اعداد رقم ارقام عدد اجمالي
group team crew gang organization | مجموع مجموعات فريق جماع جماعات طاقم فرق عصاب زمر
type kind form category class sort variety | نوع انواع شكل اشكال فئ فءه فئات صنف اصناف نمط انماط
  فء طراز ضرب
thing object item matter stuff something anything | شيء اشياء شي شيءا غرض اغراض امر امور قطع جسم
  مساله بند ماد
information news data fact detail content file | معلوم معلومات اخبار خبر نبا انباء بيانات حقيق
  حقائق حقاءق تفاصيل تفصيل محتوي ملف اخباري واقع
culture cultural tradition traditional society social custom heritage civilization ethnic tribe
  tribal native indigenous | ثقاف ثقافي تقليد تقاليد تقليدي مجتمع مجتمعات اجتماعي عادات تراث حضار
  عرقي قبيل قبائل قباءل قبلي اصلي حضارات عرف اعراق
science physics mathematics mathematical math engineering engineer technology | علم علوم علمي
  فيزياء فيزيائي رياضيات رياضي هندس هندسي مهندس تقني تكنولوجيا
doctor professor dr mr mrs | دكتور بروفيسور بروفسور استاذ طبيب سيد سيده د
road bridge tunnel path route trail way lane | طريق طرق جسر جسور نفق انفاق مسار مسارات درب ممر
border gate wall fence barrier | حدود بواب سور اسوار جدار جدران حاجز حواجز سياج حائط
table chair furniture floor bed bag box container bottle cup glass plate knife paper | طاول كرسي
  اثاث ارضي طابق حقيب صندوق صناديق حاوي زجاج زجاجي كوب طبق سكين كاس ورق وعاء كيس
coffee tea milk wine beer alcohol alcoholic bread meat rice sugar salt cheese chocolate potato
  tomato corn honey oil butter spice | قهو شاي حليب لبن نبيذ بير كحول كحولي خبز لحم لحوم ارز سكر
  ملح جبن شوكولات بطاطس طماطم ذر عسل زيت زبد توابل البان كحوليات
color colour red blue green yellow black white brown gray grey orange purple | لون الوان احمر
  حمراء ازرق زرقاء اخضر خضراء اصفر صفراء اسود سوداء ابيض بيضاء بني رمادي برتقالي بنفسج ملون
north northern | شمال شمالي
south southern | جنوب جنوبي
east eastern | شرق شرقي
west western | غرب غربي
center centre central middle core | مركز مراكز مركزي وسط اوسط منتصف وسطي وسطاء محور قلب لب
top upper above over high higher height tall up | قم اعلي علوي فوق عال عالي ارتفاع مرتفع طويل علي
  علو
bottom below under lower down underground beneath | اسفل تحت ادني سفلي قاع منخفض دون سفل
side edge corner direction right left | جانب جوانب حاف حواف ركن زاوي اتجاه يمين يسار يمني يسري طرف
  جهه جه ايمن ايسر اطراف
front behind ahead forward back rear | امام خلف وراء قدما جبه خلفي واجه امامي ظهر
inside outside within internal external interior indoor outdoor | داخل داخلي خارج خارجي ضمن باطن
  مغلق طلق
surface layer shape line circle square ball | سطح طبق طبقات شكل خط خطوط دائر داءر مربع كر كرات
  سطحي
kilometer kilometre km mile miles meter metre meters foot feet inch yard cm mm | كيلومتر كيلو كم
  ميل اميال متر امتار قدم اقدام بوص ياردا يارد سنتيمتر مليمتر سم مم مترا ميلا
weight kilogram kg pound ton tonne gram mass heavy | وزن اوزان كيلوغرام كيلوجرام كغ كجم رطل طن
  اطنان غرام جرام كتل ثقيل كيلو
speed fast quick quickly rapid rapidly slow slowly | سرع سريع سريعا بسرع بطء بطيء بطئ عاجل اسرع
  ببط
percent percentage proportion ratio | مئه نسب مايه ميه بالمايه نسبه مئوي
million billion thousand hundred trillion | مليون ملايين مليار مليارات الف الاف مئات ميات مايه
  بليون تريليون
embassy ambassador diplomat diplomatic consulate passport visa | سفار سفير سفراء دبلوماسي قنصلي
  جواز جوازات تاشير
refugee migrant immigrant immigration asylum | لاجئ لاجءين مهاجر هجر لجوء لاجي لاجء
accident crash collision | حادث حوادث تحطم تصادم اصطدام
ticket reservation booking schedule timetable | تذكر تذاكر حجز جدول موعد مواعيد
station stop terminal platform | محط محطات موقف رصيف
airport flight | مطار رحل
university student | جامع طالب
nature natural environment environmental ecology ecosystem | طبيع طبيعي بيئ بيءه بيء بيئي بيءي
experience skill ability able capable capacity talent can could | خبر خبرات تجرب تجارب مهار مهارات
  قدر قدرات قادر موهب يستطيع استطاع ستطيع تستطيع امكان يمكن تمكن تمكين كفاء استيعاب قدر
opportunity chance luck lucky | فرص حظ محظوظ صدف
value worth price benefit advantage profit beneficial | قيم قيمه ثمن فائد فاءد فوائد ميز مزايا ربح
  ارباح منفع مفيد نفع استفاد ستفيد سعر اسعار
role part function task duty responsibility responsible mission | دور ادوار وظيف وظائف وظاءف مهم
  مهام واجب مسؤولي مسءول مسؤول مهمات مسوول
quality standard level | جود معيار معايير مستوي مستويات نوعي قياسي
condition situation state circumstance status case context | حال حالات وضع اوضاع ظرف ظروف شرط شروط
  سياق موقف حالي
view perspective angle scene landscape | منظور منظر مناظر وجه زاوي مشهد مشاهد نظر طبيعي اطلال
story tale character hero fiction | قص قصص حكاي شخصي شخصيات بطل ابطال خيال روائي خيالي
god goddess myth legend | اله ال اسطور اساطير الهه
mind mental psychology psychological brain stress depression depressed intelligence | عقل عقلي
  عقول نفسي نفس ذهن ذهني ضغط توتر اكتئاب اكتءاب ذكاء اجهاد دماغ ضغوط
sex sexual gender male female | جنس جنسي ذكر ذكور نوع جنسي انثي
race racial racism black white slavery slave | عرق عرقي عنصري سباق عبودي عبد عبيد رق
league association federation union | رابط دوري اتحاد نقاب جمعي
base camp headquarters station center | قاعد قواعد مخيم معسكر مقر محط مركز مخيمات تخييم
mosque islam muslim arab | مسجد اسلام مسلم عرب
christmas holiday vacation festival easter | ميلاد عيد عطل عطلات اجاز مهرجان اعياد فصح
gift prize award medal winner | هدي جائز جاءز جوائز جواءز ميدالي وسام هدايا فائز
network net web chain | شبك شبكات سلسل
line row series list sequence | خط صف سلسل سلاسل قائم قاءم قوائم قواءم
word sentence alphabet script letter | كلم جمل ابجدي حرف حروف كتاب
ocean pacific atlantic arctic antarctic mediterranean | محيط هادئ هادء اطلسي قطبي متوسط اطلنطي
  هادي
glacier iceberg polar pole | جليد جليدي قطب قطبي
symptom sign | عرض اعراض علام
protein vitamin fat calorie | بروتين فيتامين دهون سعر حراري دهني
mask respirator ventilator glove ppe equipment | قناع كمام تنفس قفاز معدات تهوي واقي كمامات
nurse caregiver staff | ممرض رعاي طاقم تمريض
diabetes cancer tumor hiv aids malaria tuberculosis ebola cholera asthma hypertension | سكري سرطان
  ورم اورام ايدز ملاريا سل ايبولا كوليرا ربو بشري
respiratory lung airway oxygen breathing | تنفس تنفسي رئ رءه رءتين هواء اكسجين رئتين
droplet aerosol surface spray airborne | رذاذ قطير قطيرات سطح اسطح هواء هواءي رش
province wuhan hubei | مقاطع ووهان هوبي
emergency urgent urgency | طوارئ طارئ عاجل ملح طواري
blood pressure | دم ضغط
host guest hospitality | مضيف عاءل عائل ضيف ضيوف ضياف استضاف
thank thanks grateful gratitude appreciate | شكر ممتن امتنان تقدير
proud pride honor honour | فخر فخور شرف تشريف اعتزاز
membrane domain kidney liver urine bowel intestine | غشاء اغشي نطاق كلي كبد بول امعاء معوي
opinion comment joke laugh smile cry tear | راي تعليق نكت ضحك ابتسم بكي دموع مزاح
"""
