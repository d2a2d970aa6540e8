"""English words with a denying prefix, and the Arabic words that they deny: "unable", "قادر".

A line is the English words, then the beginnings of the Arabic ones in the form of `arabic.plain`;
a "*" stands for any letters. Written for this program.
"""

OPPOSITES = """
unable inab* incapab* | قادر قدر قدره يتمكن تمكن ستطيع ستطع ستطاع استطاع يتسن تسني متمكن
unlikely improbab* | مرجح رجح محتمل حتمل احتمال متوقع
unknown unrecogni* unidentif* unfamiliar | معروف معرف عرف تعرف علم معلوم محدد مالوف
unclear uncertain* unsure | واضح وضح موكد تاكد متاكد يقين تيقن جلي معروف
unconfirmed unverified | موكد تاكد موثق تحقق
unusual uncommon unfamiliar atypic* abnormal* extraordinar* | عاد معتاد مالوف شاءع شايع طبيعي
  نمطي نموذجي
unprecedent* | مسبوق سبق مثيل
unexpected* unforeseen unpredict* surpris* | متوقع توقع منتظر متنبا تنبو
unavailab* | متوفر توفر متاح يتاح متوافر توافر
unnecessar* non-essential nonessential inessential | ضروري لازم داع اساسي حاج
unacceptab* | مقبول قبول قبل
unaware unconscious* | مدرك درك علم واع وعي يعي
unemploy* | عمل
unfair* unjust* injust* | عادل عدل منصف انصاف
unhappy dissatisf* | سعيد راض رضي رضا
unhealthy unwell unfit | صحي سليم لاءق لايق
unsafe insecur* | امن امان امين
unsuccess* | ناجح نجح نجاح موفق
unsuitab* inappropriat* improper* inadequa* | مناسب ملاءم ملايم لاءق لايق كاف صحيح سليم
unstab* instab* | مستقر استقرار ثابت ثبات
unusab* | صالح
unwilling* reluctan* | راغب رغب رغبه استعداد مستعد يريد
untreat* | معالج علاج عولج يعالج
unprotect* unguard* | محمي حماي
unlimit* boundless limitless | محدود حد حدود
unpaid | مدفوع اجر
unofficial* informal* | رسمي
unauthor* unlicens* unpermit* | مصرح مرخص ترخيص تصريح اذن
unwant* undesir* unwelcome | مرغوب مرغوبه
uncontroll* uncheck* | سيطر سيطره ضبط منضبط رقاب
undetect* unnoticed unseen invisib* | مكتشف كتشف كشف ملحوظ لاحظ مرءي مريي يري
unfinish* incomplet* | مكتمل اكتمال كامل كتمل تام منته
unchang* | تغير متغير تغيير
uninterrupt* incessant* unceas* | انقطاع توقف منقطع ينقطع
unintend* unintention* involuntar* inadvert* | مقصود قصد متعمد ارادي
unreliab* | موثوق يوثق موثوقيه
unrealistic | واقعي
unreasonab* irration* illogic* | معقول منطقي عقلاني
unrelat* unconnect* irrelev* | متصل صل صله مرتبط علاقه
uncomfort* discomfort | مريح راحه مرتاح
unpleasant | سار محبب مريح
unpopular | محبوب شعبيه
unimportant insignific* negligib* | مهم هام اهميه
unexplain* inexplic* | مفسر تفسير مبرر
unwash* | مغسول غسل
uncover* | مغطي غطاء تغطيه مغطا
untouch* | مس لمس
unforgett* | ينسي تنسي نسيان
unregulat* | منظم تنظيم
unspecifi* undefin* non-specific | محدد
unvaccin* | ملقح مطعم تطعيم تلقيح
unmarri* | متزوج
unequal* inequal* disproportion* | متساو مساواه تساوي متكافء متكافي تكافو متناسب
impossib* | ممكن يمكن امكان مستطاع
imperfect* | مثالي كامل
impartial* unbias* | متحيز منحاز انحياز تحيز
immature | ناضج نضج
illegal* unlawful* illicit* illegitim* | قانوني شرعي مشروع مسموح
illiter* | متعلم
indirect* | مباشر مباشره
independen* | معتمد تابع
inconclus* | حاسم قاطع
indefinit* | محدد مسمي
insufficien* inadequa* | كاف كافي كفاي يكفي كفايه
incorrect* inaccura* untrue | صحيح دقيق صواب دقه
ineffect* inefficien* | فعال فعاليه كفء مجد موثر
inexpens* | مكلف
inactiv* | نشط نشاط فعال
inhuman* nonhuman non-human | انساني بشري بشر
intoleran* intolerab* | تحمل يحتمل تسامح متسامح
indistinguish* | تمييز مميز يميز
inevitab* unavoid* inescap* | تجنب مفر مناص مهرب
irregular* arrhythm* | منتظم انتظام نظامي
irrespons* | مسوول مسووليه
irrevers* | عكس رجع رجعه
dishonest* | صادق امين نزيه
disagree* | موافق وافق اتفاق يتفق
disapprov* | موافق وافق
disobe* | مطيع طاعه يطيع
disorder* | نظام انتظام منتظم
disappear* | موجود وجود يعد
asymptomatic* symptomless symptom-free | عرض اعراض
endless* infinit* unend* | نهاي نهايه حدود حصر نهاءي نهايي
harmless* | ضار ضرر يضر موذ موذي
homeless* | ماوي
hopeless* | امل
countless* innumer* | حصر يحصي تحصي عدد
useless* | فاءده فايده مفيد جدوي نافع
worthless* | قيمه
powerless* helpless* | حول قوه حيله
painless* | الم مولم
stateless* | جنسيه
wireless* | سلكي
nonprofit* non-profit* not-for-profit | ربحي ربح
nonviolen* non-violen* | عنف عنيف
noninvas* non-invas* | جراحي باضع اجتياحي
nongovernment* non-governmental | حكومي
nonhuman non-human | بشري
nonfiction non-fiction | خيالي
"""
