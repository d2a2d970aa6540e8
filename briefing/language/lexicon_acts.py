"""What is done, in English and Arabic.

A line is a meaning, the stems of either language; an indented line goes on with the one before.

Endings and prefixes are not listed: "say" is "said", "قال" is "وقالت". Forms that are not made by
them are: "قول" for يقول, broken plurals. Written for this program, of the words that news and
plain prose use most.
"""

ACTS = """
say said tell told state statement add call mention remark announce announcement declare report
  reportedly claim argue describe according note noted | قال قول قائل ذكر صرح تصريح اضاف ضيف اعلن
  علن اعلان بيان زعم وصف افاد فيد اشار شير وفق حسب تقرير تقارير اخبر خبر ادعي دعي سمي حديث تحدث
  روي نقل نوه
ask question query request inquire | سال سؤال سءل اسئل طلب طالب استفسر تساءل استجوب مطلب مساءل طرح
answer reply respond response | اجاب جيب جواب اجوب رد استجاب استجيب استجاب
speak talk speech discuss discussion conversation chat debate | تحدث حديث متحدث كلم تكلم كلام خطاب
  ناقش نقاش مناقش محادث حوار جدل جدال بحث تباحث خطب ناطق
believe think thought consider belief opinion | اعتقد عتقد ظن راي اعتبر عتبر فكر افكار تفكير امن
  ايمان معتقد اراء عد يري
know known knowledge familiar aware awareness | عرف معروف معرف علم يدرك ادرك وعي دراي مالوف معلوم
  توعي اشتهر شهير
learn learning study studies student school education educate teach teacher lesson training train
  university college class course academic | تعلم متعلم درس دراس طالب طلاب طلب مدرس مدارس تعليم
  معلم علم دروس تدريب تدرب درب جامع كلي صف فصل دور اكاديمي متدرب مدرب تربي
see saw seen look watch view observe observation witness visible appear appearance sight | راي يري
  شاهد مشاهد رؤي نظر منظر مناظر ناظر لاحظ ملاحظ شهد بدا يبدو ظهر مظهر مظاهر مراقب راقب ابصر بصر
  يرون رؤيت
show shown demonstrate indicate indication reveal suggest display present prove proof evidence
  exhibit illustrate | اظهر ظهر بين اوضح وضح كشف اثبت ثبت دليل ادل اشار شير عرض قدم دل يدل اقترح
  اقتراح قترح برهان مؤشر ابرز
hear heard listen sound noise voice loud | سمع استمع ستمع صوت اصوات ضوضاء ضجيج ضجج صخب صاخب
feel felt feeling sense emotion emotional sensation | شعر شعور مشاعر احس حس احساس عاطف عواطف حاس
  حواس انفعال
want wish desire willing hope intend intention aim goal objective purpose target | اراد ريد رغب
  اراد امل تمني نوي اعتزم هدف اهداف غرض غاي استهدف ستهدف اغراض تطلع ود قصد نيت مستهدف
need require requirement necessary essential must demand | حاج احتاج حتاج تطلب متطلب ضرور لازم يجب
  لزم وجب استلزم مطلوب طلب اساسي اضطر مضطر ينبغي بد
use used usage utilize apply application employ user | استخدم ستخدم استخدام مستخدم استعمل ستعمل
  استعمال تطبيق طبق وظف مستعمل استغل
make made create creation produce production product manufacture build built construct
  construction form formation generate maker building | صنع صناع انشا انشاء نشا خلق انتج نتج انتاج
  منتج بني بناء مبني مباني بناي كون تكون تكوين شكل تشكيل ولد توليد اقام صانع شيد جعل تصنيع مصنع
  مصنوع ابني
do done act action activity carry perform performance conduct | فعل عمل قام قوم اجري جري اداء ادي
  نشاط انشط تصرف اجراء افعال تنفيذ نفذ اعمال
work worker job employ employee employment labor labour staff occupation profession professional
  career | عمل عامل عمال وظيف وظاءف وظائف موظف توظيف مهن مهني شغل عاملين طاقم حرف عمالي
give gave given provide offer supply grant deliver donate donation contribute contribution award |
  اعطي عطي قدم منح وفر توفير عرض زود تزويد سلم تسليم تبرع متبرع ساهم اسهم مساهم اسهام امداد تقديم
  اتاح تيح
take took taken get got obtain receive acquire gain catch collect collection gather accept earn
  win | اخذ حصل تلقي نال استلم استقبل كسب اكتسب كتسب جمع تجميع مجموع قبل استحوذ حاز اقتني جني
have own possess owner property belong | ملك امتلك متلك يمتلك مالك ممتلك لدي عند حوز تملك ملكي
  مالكي يخص
keep kept maintain maintenance hold held remain stay continue continuous persist preserve still
  retain sustain | حافظ بقي ظل استمر ستمر استمرار مستمر واصل متواصل تواصل احتفظ حتفظ صيان ابقي مكث
  زال يزال صان دام بقاء متبق حفظ اقام مسك امسك
go went gone travel trip journey move movement motion walk leave left depart departure tour
  tourist tourism visit visitor passenger transport transportation traffic pass ride migrate cross
  march | ذهب سفر سافر مسافر رحل رحلات حرك تحرك مشي سار سير مغادر غادر ترك زار زور زيار زائر زوار
  زاءر سائح سياح سيح ساءح انتقل نتقل نقل تنقل راكب ركاب ركب مرور مرر عبر مسير هجر هاجر جول تجول
  رحيل انطلق توجه متوجه خرج خروج مغادر ساعي
come came arrive arrival enter entry entrance return reach approach back | جاء اتي وصل وصول دخل
  دخول مدخل عاد عود رجع رجوع قدم قادم بلغ اقترب قترب حضر ورد وافد قدوم اعاد
bring brought send sent deliver ship import export transfer | جلب احضر ارسل رسل ارسال نقل شحن
  استورد صدر تصدير استيراد وارد صادر تحويل حول توصيل بعث
put place set install lay position | وضع موضع موقع ركب تثبيت نصب مكان اماكن مواقع ضبط
start begin began begun launch initial initially initiate beginning establish establishment found
  founded founder origin original originate | بدا بداي ابتدا انطلق نطلق اطلق طلق اطلاق انطلاق اسس
  تاسس تاسيس مؤسس اول اولي نشا اصل اصلي شرع باشر اقام انشا مبدئ اصول افتتح دشن منشا
end finish complete completion finally final last stop ceasefire cease conclude conclusion close
  quit | نهاي انتهي نتهي انهي اكمل كمل اكتمل توقف اوقف وقف اخير ختام اختتم نهائي نهاءي اتم تم خلص
  استنتج استنتاج غلق اغلق توقيف انهاء انتهاء
stop halt prevent prevention avoid protect protection safe safety security secure guard shield
  defend defense defence | منع وقاي وقي تجنب حمي حماي سلام امن امان امني آمن حرس حارس دافع دفاع
  توقف اوقف وقف تفادي حظر واقي ايقاف حال مانع صد ردع تامين سالم تحصن
help assist assistance aid support service serve relief | ساعد مساعد عون دعم داعم خدم خدمات اغاث
  معون اعان سند ايد مؤيد تخدم معين ازر
change alter alternative convert transform transition replace switch adapt adjust vary variation
  various different difference variety | تغير غير تغيير تحول حول بديل بدائل بداءل بدل استبدل ستبدل
  تكيف تعديل عدل اختلف ختلف مختلف اختلاف تنوع متنوع شتي تباين تفاوت فرق فروق تحويل انتقال محور
  متغير مغاير
increase rise rose grow growth grew expand expansion raise boost climb surge gain extend extension
  spread | زاد زياد زيد ازداد تزايد متزايد ارتفع رتفع ارتفاع نمو نما توسع توسيع رفع انتشر نتشر
  انتشار تمدد امتد متد تنام نام تفش متفش نشر صعود تكثيف رفع تصاعد ينمو كبر كثر
decrease decline fall fell drop reduce reduction lower cut less shrink | انخفض نخفض انخفاض خفض
  تخفيض سقط سقوط هبط هبوط قلل تقليل تراجع اقل قل نقص تناقص حد الحد تدني قلص تقلص قطع ادني منخفض
  تخفيف
kill killed murder dead death die died fatal fatality mortality deceased deadly | قتل مقتل قاتل
  قتيل قتلي موت مات اموات وفاة وفي وفيات توفي متوفي مميت ميت مصرع ضحايا اغتال ضحي لقي فتاك هلك قضي
attack assault strike bomb bombing explosion explode blast hit raid invade invasion missile | هجم
  هجوم هاجم هجمات ضرب ضربات قصف قنبل قنابل انفجار انفجر نفجر تفجير فجر اعتداء عتد غزا غزو صاروخ
  صواريخ غار اصاب اصطدم صدم اجتياح ازم مهاجم
fight fought battle war combat conflict military army force troop soldier weapon armed gun fighter
  struggle enemy navy naval | حرب حروب قتال قاتل مقاتل معرك معارك صراع نزاع جيش جيوش عسكري قوات
  قوي جندي جنود سلاح اسلح مسلح كافح مكافح عدو اعداء بحري نازع متنازع بندقي ذخير حارب محارب
injure injury hurt wound harm damage destroy destruction ruin break broke broken victim casualty |
  اصاب صيب اصيب مصاب اصاب جرح جريح جرحي ضرر اضرار اضر ضار دمر تدمير دمار كسر تكسر مكسور ضحي ضحايا
  خراب تلف خسائر خساءر تضرر متضرر انكسر حطم حطام هدم اذي
save rescue survive survival survivor | انقذ نقذ انقاذ نجا ناج ناجين نجاة نجو حفظ وفر توفير عاش
  خلص ادخر منقذ
arrest detain prison prisoner jail custody capture inmate sentence | اعتقل عتقل اعتقال قبض سجن
  سجين سجناء سجون احتجز حتجز محتجز توقيف اوقف اسر اسير حبس نزلاء نزيل معتقل
crime criminal illegal offense violation violate guilty victim suspect suspected accuse charge
  allege allegation robbery theft steal fraud abuse | جريم جرائم جراءم جرم مجرم جنائي جناءي انتهك
  نتهك انتهاك مخالف مشتبه اشتب تهم اتهم متهم مذنب سرق احتيال اساء ادان مزعوم زعم شبه
police officer cop sheriff detective investigate investigation investigator inquiry inspect | شرط
  شرطي ضابط ضباط تحقيق حقق محقق تحر محققين تفتيش فتش محقق
court judge trial lawsuit legal law lawyer attorney justice prosecution prosecutor legislation act
  bill | محكم محاكم قاض قضاة قضاء قضي قانون قوانين محام محامي محامون عدل عدال محاكم ادعاء نيابي
  دعوي تشريع مرسوم حاكم قضائي قضايا
win won victory defeat beat champion championship lose lost loss losing | فاز فوز انتصر نتصر
  انتصار نصر هزم هزيم بطول بطل ابطال خسر خسار فائز فاءز تغلب خسائر فقد فقدان مني ضاع خساءر
play player game sport match team football soccer coach league cup tournament athlete olympic
  competition compete race racing | لعب لاعب العاب لعاب رياض رياضي مبارا مباريات فريق فرق كر قدم
  مدرب دوري كاس بطول رياضيين اولمبي منافس مسابق تنافس سباق متسابق منتخب ملاعب ملعب سابق ناد
score goal point points shot shoot | سجل هدف اهداف نقط نقاط تسجيل اطلق طلق رمي تسديد سدد احرز رصاص
write wrote written writer author book text letter read reader publish publication article paper
  journal newspaper document magazine novel literature | كتب كتاب كاتب مكتوب مؤلف الف نص نصوص رسال
  رسائل رساءل قرا قارئ قراء قار نشر ناشر منشور مقال مجل ورق صحيف صحف جريد جرائد وثيق وثائق وثاءق
  مستند رواي ادب ابحاث حرف مطبوع كتاب
language word speak name term phrase | لغ لغات لغو كلم كلمات لفظ اسم اسماء سمي مصطلح عبار يدعي
  تسمي مسم
find found discover discovery search seek sought look explore exploration locate detect detection
  identify identification | وجد عثر اكتشف كتشف اكتشاف مكتشف بحث باحث سعي استكشف استكشاف كشف حدد
  تحديد رصد تعرف عثور موقع ابحاث ايجاد تقع يقع واقع
research researcher scientist science scientific study expert theory experiment laboratory lab
  investigate academic scholar | بحث باحث ابحاث بحوث عالم علماء علم علوم علمي دراس خبير خبراء نظري
  تجرب تجارب مختبر مختبرات معمل معامل مخبر اختبار درس
test testing examine examination trial check screening assess assessment evaluate evaluation
  analysis analyse analyze analyst review | اختبار اختبر ختبر فحص فحوص امتحان تجرب تجارب تقييم قيم
  تحليل حلل تحقق محلل مراجع مسح تشخيص استعراض معاين
measure measurement estimate calculate count rate level amount quantity scale size degree average
  | قاس قياس مقياس مقاييس قدر تقدير حساب حسب معدل مستوي مستويات كمي مقدار حجم احجام درج متوسط نسب
  عدد احصاء قيس احتسب مقدار عد تدابير تدبير اجراء
decide decision choose choice select selection option elect vote voter election poll candidate
  campaign nominee ballot | قرر قرار قرارات اختار ختار اختيار خيار انتخب نتخب انتخاب ناخب صوت
  تصويت مرشح ترشيح حمل حملات استطلاع اقتراع رشح منتخب حسم اصوات
agree agreement deal treaty accept approve approval consent compromise | اتفق تفق اتفاق اتفاقي
  وافق موافق معاهد صفق قبل اعتمد عتمد عقد مقبول توافق اقر اجاز تسوي
refuse reject oppose opposition deny against protest demonstration object criticize criticism
  critic complain complaint complain dispute | رفض عارض معارض نفي ضد احتج حتج احتجاج محتج مظاهر
  متظاهر تظاهر اعترض نقد انتقد نتقد ناقد انكر شكو شكا اشتكي شكوي خلاف ندد ادان مرفوض نزاع
allow permit permission enable let authorize license access | سمح سماح اتاح تيح مكن رخص ترخيص
  تصريح اذن يمكن تمكن اجاز وصول مسموح خول ترك دع
ban forbid prohibit restrict restriction limit limited boundary border | حظر منع محظور ممنوع حرم
  تقييد قيد قيود حدود حد محدود مقيد حدود تحديد يحد حصر
order command instruct instruction rule regulation guide guideline guidance recommend
  recommendation advise advice direct direction | امر اوامر تعليم تعليمات ارشاد توجيه وجه قاعد
  قواعد لائح لوائح لواءح نظام اوصي توصي نصح نصيح نصاءح دليل اتجاه مباشر حكم احكام اتجاه ارشادي
  ينصح لاءح
plan planning project program programme scheme prepare preparation design arrange organize
  organise organization organisation agency institution association | خطط خطه خطط تخطيط مخطط مشروع
  مشاريع برنامج برامج اعد اعداد استعد ستعد استعداد تحضير حضر صمم تصميم نظم تنظيم منظم منظمات وكال
  هيئ هيي مؤسس جمعي جهز تجهيز تصاميم مصمم رابط رتب ترتيب
manage management manager control administer administration run lead leader leadership head chief
  chair director govern government governor rule ruler official authority authorities | ادار دار
  مدير اداري سيطر سيطر تحكم قاد قائد قاءد قياد قاد قيادي رئيس رءيس ريس رؤساء رئاس حكم حكوم حاكم
  مسؤول مسءول مسوول سلط سلطات زعيم زعماء تراس ضبط مكافح حكوميين
follow subsequent next later after pursue track trace chase contact | تبع متابع تابع اتبع تتبع
  لاحق تالي تال بعد لحق ملاحق مطارد خلف قادم مقبل اتصال اتصل مخالط عقب اقتفي
join participate participation participant attend attendance member membership involve involvement
  include inclusion contain consist comprise part | انضم نضم شارك مشارك حضر عضو اعضاء شمل شامل
  تضمن متضمن ضم يضم تكون يحوي تحوي احتوي حتوي اشترك جزء اجزاء انخرط ادرج تورط مكون ضمن يضم حضور
  مشمل عضوي
meet met meeting conference summit gathering encounter event festival celebrate celebration
  ceremony party | التقي لتقي اجتمع جتمع اجتماع لقاء قابل مقابل مؤتمر قم تجمع حدث احداث مهرجان
  احتفل حتفل احتفال مراسم حفل حزب حفلات فعالي واجه لقاءات ملتقي
happen occur occurrence event incident accident result cause consequence outcome lead effect
  affect influence impact factor reason due because | حدث احداث حادث حوادث وقع وقوع جري نتيج نتائج
  نتاءج سبب اسباب تسبب ادي يؤدي تؤدي اثر اثار تاثير تاثر مؤثر عامل عوامل بسبب لان حصل عواقب عاقب
  ناتج ناجم نجم جراء نظر متاثر داع يءدي تءدي
try attempt effort seek test | حاول محاول جهد جهود سعي جرب بذل
pay paid payment cost price money spend expense expensive cheap fund funding financial finance fee
  tax income budget bank loan debt dollar invest investment investor wage salary cash | دفع مدفوع
  دفعات كلف تكلف تكاليف سعر اسعار مال اموال انفق نفق نفقات باهظ رخيص تمويل مول مالي رسم رسوم ضريب
  ضرائب ضراءب دخل ميزاني مصرف مصارف بنك بنوك قرض قروض دين ديون دولار استثمر ستثمر استثمار مستثمر
  اجر اجور راتب رواتب نقد نقود غال ثمن تمويلي صرف
buy bought purchase sell sold sale market trade trading commerce commercial business shop store
  customer consumer company firm corporation industry industrial economy economic | اشتري شتري
  شراء باع بيع بائع باءع مبيع سوق اسواق تجار تجاري تاجر تجار عمل متجر متاجر محل زبون زبائن زباءن
  عميل عملاء مستهلك شرك شركات صناع صناعي اقتصاد اقتصادي تسوق مشتر استهلاك اعمال ابتياع
eat food meal drink diet nutrition feed cook restaurant dish hungry dinner lunch breakfast | اكل
  طعام غذاء غذائي غذاءي اغذي وجب شرب مشروب شراب حمي تغذي طبخ طهي طهو مطعم مطاعم طبق اطباق جوع جائع
  عشاء غداء فطور افطار تناول مطبخ ماكول ماكولات
sleep bed rest wake dream | نوم نام سرير اسر راح استراح استيقظ حلم احلام نائم ناءم فراش
live life alive living reside resident residence lifetime inhabit inhabitant | عاش عيش حيا حيات حي
  احياء سكن ساكن سكان مقيم اقام اقام معيش قاطن سكان مواطن يحيا سكني قطن نزل
birth born baby pregnant pregnancy infant mother | ولد ولاد مولود مواليد رضيع رضع حامل حوامل حمل
  ام امهات طفل اطفال مولد
love like enjoy fun pleasure happy happiness prefer favorite popular popularity interest
  interesting attract attraction | حب احب محب استمتع ستمتع متع ممتع سعيد سعاد فرح فضل مفضل شعبي
  شهير اهتم هتم اهتمام مهتم جذب جاذب مسر مرح تفضيل اثار شائع شاءع يحبون حبيب جذاب مثير شهر
fear afraid worry concern anxiety threat threaten risk danger dangerous warn warning alert panic
  terror terrorist terrorism hazard | خوف خاف خشي مخاوف خائف خاءف قلق مقلق هدد تهديد خطر خطير خطور
  مخاطر اخطار حذر تحذير تنبيه ذعر رعب ارهاب ارهابي انذار حذر مهدد نبه قلقون
surprise shock wonder amazing | فاجا مفاجا مفاجي صدم دهش مدهش ذهل مذهل عجيب اعجب تعجب رائع راءع
  صادم
remember memory forget | ذكر تذكر ذاكر ذكري نسي ذكريات
understand understood mean meaning explain explanation clear clearly describe definition define
  interpret | فهم تفهم معني معان عني يعني تعني شرح تفسير فسر واضح وضوح وضح تعريف عرف توضيح وصف
  اوضح مفهوم
read sign signal symbol mark label | علام علامات اشار رمز رموز وقع توقيع شعار دلال لافت ملصق وسم
open opening close closed closure shut door window gate | فتح مفتوح افتتح فتتح افتتاح اغلق غلق
  اغلاق مغلق باب ابواب نافذ نوافذ بواب
turn rotate spin wheel cycle circle round | دار دور دوران عجل تدوير دائر داءر دوائر حول لف تناوب
  دوري
hold carry wear clothes clothing mask glove cover dress shoe | حمل ارتدي رتد ارتداء لبس ملابس قناع
  اقنع كمام قفاز غطي غطاء تغطي ثوب حذاء احذي زي ازياء كمامات لباس
wash clean hygiene soap sanitize disinfect | غسل نظف تنظيف نظاف نظيف صابون تعقيم معقم مطهر تطهير
  غسيل عقم
touch contact hand finger skin | لمس تلامس ملامس يد ايدي اصبع اصابع جلد ايد يدين بشر يداي
rule win reach achieve achievement succeed success successful accomplish | نجح نجاح ناجح حقق تحقيق
  انجز انجاز بلغ توصل وصل تحقق
fail failure error mistake wrong fault problem trouble issue difficulty difficult challenge crisis
  disaster emergency | فشل اخفق خطا اخطاء خاطئ مشكل مشاكل قضي قضايا مسال صعب صعوب صعاب تحد تحدي
  تحديات ازم ازمات كارث كوارث طوارئ طارئ عطل متاعب مسائل مساءل
solve solution resolve deal handle address tackle | حل حلول حلل تعامل عالج معالج تصدي تناول تسوي
  محلول
share common mutual together joint cooperate cooperation | شارك مشترك مشارك تقاسم شاطر معا سوي
  متبادل تعاون حص سويا مشاع
compare comparison similar similarity same equal equivalent alike like such example | مقارن قارن
  مثل مماثل مشاب شبه شاب مثال نفس ذات متساو ساوي تساو معادل عادل سواء كذلك امثل تشابه يشبه تشبه
  متشاب تماثل عين مثيل
connect connection link relate relation relationship associate association network contact
  communicate communication | ربط ارتبط رتبط ارتباط اتصل تصل اتصال علاق علاقات صل شبك شبكات متعلق
  تعلق تواصل وصل متصل مرتبط روابط رابط يتعلق صلات
support base based depend dependent rely basis foundation fundamental | اساس قاعد قواعد اعتمد عتمد
  معتمد استند ستند قائم قاءم اسس بناء تعتمد مبن مبني اعتماد مستند جوهري مرتكز
fall fly flight airplane aircraft airport airline pilot plane air jet helicopter | طار طير طيران
  طائر طاءر طائرات مطار جو جوي رحل رحلات طيار هواء هوائي مروحي نفاث جوا
drive driver car vehicle truck bus train rail railway road street highway bicycle motor engine
  wheel taxi | قاد سائق ساءق سيار سيارات مركب مركبات عرب عربات شاحن حافل باص قطار قطارات سكك حديدي
  طريق طرق شارع شوارع دراج محرك محركات سكة اجر تاكسي
ship boat sail vessel port harbor ferry sea ocean beach coast island shore marine | سفين سفن قارب
  قوارب ابحر بحر ميناء موان موانئ بحار محيط شاطئ شواطئ شاطي شواطي ساحل سواحل جزير جزر بحري مركب ضف
  زورق عبار
build repair fix restore rebuild recover recovery heal | اصلح صلح اصلاح رمم ترميم استعاد ستعيد
  تعاف تعافي شفي شفاء استرد اعمار تصليح استرداد بناء
cut divide split separate part piece portion section segment half | قطع قسم انقسم نقسم تقسيم اقسام
  جزء اجزاء نصف فصل شق حص
mix combine combination merge unite unity union united | مزج خلط مزيج دمج اندمج ندمج جمع اتحد تحد
  اتحاد متحد وحد توحد خليط
fill full empty complete whole entire total all entirely every each | ملا ملء مليء كامل كلي كل
  جميع اجمالي تمام فارغ خال بالكامل كافه اسر شامل مجمل ممتل
wait delay expect expectation predict prediction forecast future likely probable possible
  possibility potential perhaps maybe probably | انتظر نتظر انتظار تاخر تاخير توقع متوقع تنبؤ تنبا
  مستقبل محتمل احتمال ممكن امكان ربما قد مرجح رجح عساه يمكن كامن
suffer pain painful struggle headache | عاني معانا الم الام مؤلم صداع يعاني تعاني وجع مقاسا كابد
sing song music musical musician dance concert band | غني اغني اغاني غناء مغني موسيقي موسيقي رقص
  حفل فرق عزف لحن موسيق نغم
film movie cinema actor actress star stage theater show television tv video series broadcast media
  channel camera photo photograph picture image | فيلم افلام سينما ممثل نجم نجوم مسرح عرض تلفزيون
  تلفاز فيديو مسلسل بث اعلام قنا قنوات كامير صور صور تصوير مصور حلق وسائل
draw paint painting art artist artistic museum sculpture | رسم رسوم لوح فن فنون فنان فني متحف
  متاحف نحت تمثال رسام فنانين
internet website online web computer software digital data information technology technological
  device electronic phone mobile app email code site | انترنت موقع ويب شبك حاسوب كمبيوتر برمج
  برمجي رقمي بيانات معلوم معلومات تقني تكنولوجيا جهاز اجهز الكتروني هاتف هواتف محمول تطبيق بريد
  حواسيب انترنت مواقع رقمي تقن حاسب
"""
