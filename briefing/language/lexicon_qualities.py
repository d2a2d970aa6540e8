"""How things are and how clauses hang together, in English and Arabic, as in `lexicon_acts`."""

QUALITIES = """
good better best well great excellent fine perfect ideal nice | جيد افضل احسن حسن عظيم ممتاز طيب
  خير رائع مثالي مثلي جيدا كبير
bad worse worst poor terrible awful evil severe serious severity | سيئ سيء سيءه سي سوء اسوا رديء
  شر شرير حاد شديد شد خطير فقير وخيم ضعيف جسيم فادح خطور
big large larger great huge massive vast giant enormous major significant considerable size | كبير
  كبري اكبر ضخم هائل هاءل عملاق واسع شاسع عظيم حجم كبر رئيسي رءيسي
small little tiny minor smaller slight slightly | صغير صغري قليل ضئيل ضءيل بسيط طفيف اصغر دقيق
  قليلا
long longer length | طويل طول اطول مطول طوال طويلا
short shorter brief briefly | قصير قصر اقصر موجز وجيز مختصر
high deep depth wide width broad narrow thin thick | عميق عمق اعماق عريض عرض واسع ضيق رقيق رفيع
  سميك سماك كثيف
important importance main major key primary principal crucial vital critical essential chief
  significant significance | مهم مهمه اهمي هام رئيسي رءيسي رءيسيه اساسي حاسم حيوي جوهري بارز محوري
  حرج اولي ابرز كبير اهم ريسي رئيس
new modern fresh young | جديد حديث طازج شاب
old ancient former previous previously earlier prior traditional | قديم سابق ماضي عتيق سالف سابقا
  اسبق مسبق
first primary initial original originally | اول اولي اصل اصلي بدا بداي مبدئ ابتدائي
second secondary another | ثاني ثان ثانوي اخر اخري
last final ultimate eventually finally | اخير نهائي نهاءي ختام مطاف نهاي
next following upcoming future | تالي قادم مقبل مستقبل لاحق ات
same similar equal identical | نفس ذات مماثل مشاب متشاب واحد مثيل شبيه ذاته
different other others another else separate distinct various several diverse | اخر اخري اخرين
  مختلف غير شتي عديد متنوع عد مغاير متباين متميز سواه بعض
many much lot numerous plenty multiple most majority mostly mainly largely several often | كثير
  عديد معظم غالب اغلب اكثر متعدد جم غالبا كم وفير وافر عد عدد اغلبي
few several some certain little rare rarely | بعض قليل عد معين نادر بضع قل ندر نادرا بعضها
more most additional extra further additionally also moreover addition | اكثر مزيد اضاف اضافي زيد
  زائد ايضا كذلك فضل علاو اخري زياد اعلي
less fewer least minimum lower | اقل ادني حد نقص قليل
all every each whole entire both any | كل جميع كافه اي كلا كلتا جمله سائر مجمل كلها جميعا
only just alone merely single sole | فقط فحسب وحد مجرد سوي وحيد حصر مفرد واحد
very extremely highly quite really too so | جدا للغاي حقا بشد كثير تماما غاي فعلا بالغ شديد
common general generally usual usually normal normally typical typically ordinary regular
  regularly frequent frequently often | عام عموم عاد عادي معتاد شائع شاءع مشترك طبيعي نمطي منتظم
  متكرر غالب منتشر اعتيادي عاده دوري تكرار بانتظام
special particular particularly especially specific specifically unique certain | خاص خصوص خصيص
  محدد معين فريد مميز لاسيما سيما تحديد خاصه نوعي بعين تميز
public private personal individual own | عام خاص شخصي فردي ذاتي علني خصوصي عموم
real true truth actual actually really fact genuine authentic | حقيق حقيقي حق واقع فعلي فعل صحيح
  اصلي حقائق حقاءق فعليا صادق
false fake fraud lie wrong incorrect | كاذب كذب زائف مزيف خاطئ خاطء مزور باطل خطا مغلوط وهمي
right correct proper properly appropriate suitable correctly | صحيح صحيحا مناسب سليم ملائم ملاءم
  صواب لائق لاءق حق
possible impossible likely unlikely | ممكن مستحيل محتمل مرجح احتمال امكان
easy easily simple simply ease | سهل سهول بسيط بسهول يسير سهلا بساط ببساط
hard difficult complex complicated tough difficulty complexity | صعب صعوب معقد تعقيد عسير شاق صلب
  قاس مركب قاسي
strong strength strongly powerful force power weak weakness | قوي قو اقوي متين شديد ضعيف ضعف قوه
  بقو قدر
rich wealth wealthy poor poverty | غني اغنياء ثري ثرو فقير فقراء فقر اثرياء
clean dirty pure pollution contaminated contamination polluted | نظيف قذر نقي ملوث تلوث نقاء متسخ
  صاف
dry wet humid moist | جاف جفاف رطب رطوب مبلل تجفيف
empty full crowded busy | فارغ مليء ممتلئ مزدحم مشغول خال مكتظ زحام ازدحام
beautiful beauty attractive pretty | جميل جمال خلاب جذاب حسن
dangerous safe risk risky | خطر خطير امن سلام مخاطر امان
famous popular well-known prominent celebrity | مشهور شهير شعبي معروف بارز شهر مشاهير
legal illegal official officially formal | قانوني رسمي شرعي غير نظامي رسميا
natural artificial synthetic | طبيعي صناعي اصطناعي مصطنع
military civil civilian | عسكري مدني مدنيين
economic economy financial | اقتصاد اقتصادي مالي
political social cultural | سياسي اجتماعي ثقافي
sure certain certainly confirm confirmed confirmation assert insist emphasize stress definitely
  indeed | اكد مؤكد تاكيد تاكد اصر شدد بالتاكيد يقين متاكد مءكد جزم موكد حتما واثق
sudden suddenly immediate immediately instantly soon shortly promptly | فجا مفاجئ فوري فورا حالا
  قريبا مباشر بسرع توا لحظ فور
always constantly forever permanent permanently ever | دائما داءما دوما دائم داءم ابدا مستمر
  باستمرار ثابت ابدي
never not no none nothing nobody | لا لم لن ليس غير عدم قط ابدا ليست دون
sometimes occasionally | احيانا بعض حين احيان
again once twice repeat repeated | مجددا مر ثانيه تكرار كرر مرتين اخري متكرر
still yet remain | زال يزال تزال بعد ظل
already previously | بالفعل سابقا سبق مسبقا
almost nearly about approximately around roughly estimated | تقريب تقريبا حوالي نحو قرابه ما يقارب
  قراب زهاء مقدر يقدر
exactly precisely accurate accuracy accurately exact precise | تماما بالضبط دقيق دق بدق تحديدا
together jointly along accompany | معا سوي جنب برفق رافق مع جماعي
near nearby close closely closer | قرب قريب بالقرب مجاور جوار قريبا اقرب وثيق كثب
far distant remote away | بعيد بعد ابعد ناء نائي ناءي
before prior | قبل قبيل سابق
after following afterwards since | بعد عقب منذ بعدها تلو اثر
during while throughout whilst amid | خلال اثناء بينما طوال حين فيما وسط
between among | بين
because since due therefore thus hence consequently | لان بسبب نظر لذلك لذا وبالتالي نتيج اذ حيث
  جراء ثم وهكذا
but however although though despite nevertheless yet whereas while | لكن رغم بيد مع الا غير بالرغم
  برغم لكنه حين بينما
if whether unless | اذا لو ان حال ما
when whenever once | عندما حين حينما لما متي وقت بمجرد كلما فور
where wherever | حيث اين اينما
until till up | حتي الي
under below beneath | تحت اسفل دون
against versus anti | ضد مقابل مكافح مضاد مناهض امام تجاه
without lack absence shortage scarce | دون بدون بلا عدم نقص غياب افتقار انعدام ندر شح
through via across | عبر خلال طريق انحاء
like as such including example instance | مثل كما مثال بما ذلك بينها ضمن نحو قبيل
than rather instead | بدل عوض من بدلا
according accordance per | وفق حسب بحسب وفقا طبق
should must ought shall | يجب ينبغي لازم بد علي ضرور يتعين
will would going | سوف س سيكون لن
may might could possibly | قد ربما يمكن يحتمل لعل
who which that whose whom | الذي التي الذين من اللذان اللواتي
also too as well | ايضا كذلك كما
outside abroad | خارج خارجي
worldwide universal global | عالمي عالم جميع انحاء
digital electronic virtual | رقمي الكتروني افتراضي
mental physical | عقلي نفسي بدني جسدي
wild domestic tame | بري داخلي محلي اليف برا
raw cooked fresh | ني نيء مطبوخ طازج خام
chronic acute mild moderate severe | مزمن حاد خفيف معتدل متوسط شديد بسيط
infected contagious exposed exposure expose | مصاب معد تعرض معرض عدوي متعرض تعريض
asymptomatic symptomatic | اعراض عرض
positive negative | ايجابي سلبي موجب سالب
public health | صح عام
open closed | مفتوح مغلق
available availability | متاح متوفر توفر متوافر اتاح توافر يتوفر
effective efficient effectively efficiency | فعال فاعلي فعالي كفاء بفعالي ناجع
successful | ناجح نجاح
responsible | مسؤول مسءول
ready prepared willing | جاهز مستعد استعداد
active inactive | نشط نشاط فعال خامل
popular favorite | شعبي مفضل شائع
alone | وحد وحيد بمفرد
main | رئيسي رءيسي اساسي
rapid | سريع سرع
annual yearly | سنوي
medieval renaissance | عصور وسطي نهض
golden gold | ذهب ذهبي
southern northern eastern western | جنوب شمال شرق غرب
royal imperial | ملكي امبراطوري
"""
