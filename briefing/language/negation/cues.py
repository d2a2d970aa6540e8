"""The words by which English and Arabic deny, or say softly what the other language denies.

Written for this program from grammars and dictionaries; Arabic in the form of `arabic.plain`.
"""

from __future__ import annotations

# A line is a meaning, the words of either language. Each answers another of its line, so that it is
# not free to answer a "not" besides; with "=" it answers nothing else. A "*" stands for any letters
# and a "_" for a space; Arabic clitics and the letters of the imperfect are not listed.
MEANINGS = """
un | anything_but too_*_to too_*_for | غير عديم* معدوم* منعدم* خارج_عن
until | =until =till =up_to =before =yet | =حتي =الي_ان =الي_حين =حين =ريثما =الي_غايه =قبل
  =الا_بعد =الا_عند* =الا_حين =الا_في
unless | unless | =الا_اذا =الا_في =الا_لو
prevent | prevent prevents prevented preventing =avert* =deter =deters =deterr* =hinder* =imped*
  =inhibit* =block* =prevention =preventive =protect* =contracept* | منع منعت منعوا منعه منعها
  منعهم ممنوع* مانع* =وقاي* =حال_دون =حول_دون =حالت_دون =حيلول* =درء =تفاد* =تجنب* =عرقل* =اعاق*
  =اوقف* =ايقاف*
stop | stop* ceas* halt* quit =interrupt* =suspen* =end =ended =ends =ending | =توقف* =وقف*
  =ايقاف* =اوقف* =اقلاع =اقلع* =انهاء =انهي* =انهت =انتهي =انته* =نهاي* =تعليق* =علق =علقت =كف
  =كفوا =منع* =انقط* =قطع =وضع_حد
ban | ban banned bans banning prohibit* forbid* forbad* =outlaw* =restrict* | حظر* محظور* محظوره
  ممنوع* =منع* =تحريم* =حرم* =محرم* =قيود =قيد*
refuse | refus* reject* =declin* =turn*_down | رفض* امتنع* امتناع* متنع*
deny | deny denies denied denial denying =disown* =refut* | نكر* انكر* =انكار* نفي نفت نفوا نفيه
  نفيا =حرم* =حرمان* =دحض*
fail | fail* =defeat* =flop* | فشل* =اخفق* =اخفاق* =خفق =قصور* عجز عجزت عجزوا عاجز* =هزم*
lack | lack* absen* miss missing missed run*_out =shortage* =deficien* =depriv* =los* =insuffic*
  | افتقار* فتقر* افتقر* افتقد* فتقد* غياب غاب غابت انعدام* خلو =نقص* =قله =شح =فقد =فقدت =فقدان
  =خسر* =خسار* =مفقود* =فوت* =ضاع* =حرمان* =نفاد
avoid | avoid* refrain* abstain* =evad* =shun* | تجنب* اجتناب* =تفاد* =ابتعد* =ابتعاد* =امتنا*
  =امتنع* =احجم* =تحاش*
except | except* other_than anything_but =apart_from =besides =excluding =aside_from | استثناء
  عدا ماعدا سوي بخلاف =الا =فضلا
exclude | =exclu* =rul*_out =eliminat* =dismiss* | استبعد* استبعاد* مستبعد* ستبعد*
rare | rare* hardly barely scarce* seldom uncommon infrequent* =few =little =small =low =slight*
  =some | نادر* ندر* قلما بالكاد =قليل* =قله =ضءيل* =ضييل* =يكاد =تكاد =بعض
free | free_of free_from =free =freed =freely =freedom* =liberat* =exempt* =empty =vacant =clear*
  =rid | خال خالي خاليه =خلو =حر =حره =حريه =حريات =تحرير* =تحرر* =حرر* =احرار* =مجان* =اعف* =معف*
  =تخلص* =فارغ*
negative | negativ* | =سلب* =سالب*
doubt | doubt* skeptic* sceptic* question*able | =شك =شكوك* =شكك* =شكا =مشكوك* =تشكيك* =مشكك*
difficult | =difficult* =hard =hardest =harder =tough* =challeng* =complicat* | صعب* صعوب* =عسير*
impossible | imposs* | مستحيل* استحال* ستحيل*
unable | unable inab* incapab* powerless | عجز* عاجز* تعذر* تعذرت متعذر*
unknown | unknown obscur* anonym* =mysterious* | مجهول* =غامض* =غموض* =سري =سريه =سرا
unclear | unclear uncertain* ambigu* vague* =mysterious* | =غامض* =غموض* =شك =شكوك* =مبهم* =لبس
unlike | unlike =opposed_to =contrary =contrast | بخلاف =خلاف* =عكس =نقيض
unemployment | unemploy* =jobless* | =بطاله =عاطل*
misinformation | misinform* disinform* mislead* | =مضلل* =تضليل* =ضلل* =خاط* =مغلوط* =كاذب*
  =زايف*
wrong | incorrect* inaccura* false* wrong* mistak* invalid* =error* =bad* =fake* | =خاطء* =خاطي*
  =خطا =اخطاء =كاذب* =كذب* =زاءف* =زايف* =مغلوط* =باطل* =سوء =سيي* =سيء*
illegal | illegal* unlawful* illicit* unauthor* =smuggl* | محظور* =حظر* =مخالف* =تهريب* =سري
  =سريه =سرا
abnormal | abnormal* irregular* arrhythm* atypic* dysfunct* | =شاذ* =خلل* =اضطراب* =اختلال*
disappear | disappear* vanish* =extinct* | =اختف* =ختف* =زوال =زال* =اندثر* =انقراض* =منقرض*
disadvantage | disadvantag* | =عيوب =عيب =سلبي* =مساوء* =مساوي* =محروم*
disagree | disagre* dissent* =oppos* =controvers* | =خلاف* =اختلاف* =اختلف* =عارض* =معارض* =جدل*
distrust | distrust* mistrust* | =شك =شكوك =ريبه =ارتياب*
dislike | dislik* =hate* | كره* =يكره* =كراه* =استياء
disconnect | disconnect* | =فصل* =قطع* =انقطاع*
disprove | disprov* =debunk* =refut* | =دحض* =تفنيد* =نفي
against | advis*_against warn*_against caution*_against recommend*_against discourag* dissuad*
  against_the_use =against | =ضد =تحذير* =حذر* =ثني* =ثبط* =تثبيط* =مكافحه
regardless | regardless irrespective =whatever =whichever =despite | =بغض =بصرف =بغص =مهما =ايا
  =رغم
instead | rather_than instead =replac* =in_lieu | =بدلا =عوضا =بدل =بديل*
zero | zero minus | =صفر* =تحت
yet | yet_to yet_been remain*_to_be |
below | =under =below =beneath =less_than =lower_than =younger | =تحت =اقل =ادني =اصغر
without | =over-the-counter =drive-in =drive-through =drive-up =wireless =hands-free =raw
  =unaided =alone | =منفرد* =لاسلكي*
only | =only =just =merely =solely =exclusive* =limited =confined =restricted =simply =alone |
  =فقط =فحسب =وحد* =مجرد =انما =حصر =حصرا =حصريا =محدود* =قتصر* =اقتصر* =مقتصر* =تقييد*
or | =or =nor | =او =ام
besides | =besides | =الي_جانب =فضلا =علاوه =الاضافه
inactive | inactiv* =attenuat* =idle | =خامل* =خمول* =معطل* =تعطيل* =موهن*
resistant | resistan* | =مقاوم*
unrest | unrest discomfort* =trouble* | =اضطراب* =ازعاج* =مزعج* =انزعاج*
disinfect | =disinfect* | =تطهير* =مطهر* =تعقيم*
endless | endless* infinit* indefinit* unlimit* | =لانهاءي* =لامحدود* =لانهايي* =مفتوح*
"""
# Words with a denying prefix or ending; what only looks so stands before them.
EN_UN = r"""
    (?!under|until|unless|uncle|un(?:i[tqofvc]|icorn|ilat)|unanim|unload|unveil|unlock|unfold
        |uncover(?:s|ing)?$|unleash|miss(?:il|ion|our|iss|ing$|ed$|es$)|mist(?:er|y)|miser|misty
        |nonetheless|nevertheless|regardless|stainless|bless|wireless|invaluabl|insid|infant|indiv
        |increas|indic|indian|influen|industr)
    (?:un[\w-]{4,}
    |in\w+(?:[ai]ble|[ai]bly|[ai]bility)
    |in(?:ab|accur|activ|adequ|adver|animate|appropr|attent|auspic|capab|coheren|cohes|compar|compet
        |complet|conclus|congr|consist|conven|correct|credib|curab|decis|definit|differen|direct
        |discr|dispens|effectiv|effic|elig|equal|escap|evitab|exact|expens|experienc|fertil|finit
        |flex|formal|frequent|grat|hosp|human|just|operab|organic|secur|sens|signific|somni|stab
        |substant|suffic|tangib|toler|vertebra|visib|voluntar)\w*
    |im(?:balanc|matur|measur|mob|moral|partial|penetr|perfect|polite|poss|pract|prop)\w*
    |ir(?:ration|regul|relev|replac|respect|respons|revers)\w*|il(?:legal|legit|liter|logic)\w*
    |dis(?:advant|agre|allow|appear|approv|comfort|connect|contin|honest|lik|obe|order|prov|qualif
        |regard|respect|satisf|trust)\w*
    |non[\w-]*|asympt\w*|aseptic|atypic\w*|abnormal\w*|anaerob\w*|arrhythm\w*|agnostic\w*
    |atheis\w*|extra-?\w{4,}(?:al|ar|y)|\w{2,}less(?:ness|ly)?|[\w-]+-free|otherwise|sans
    |de(?:activat|centraliz|moraliz)\w*|mis\w{5,})"""
# Denies nothing, or is said without a negation as often as with one.
EN_IDLE = (
    r"\b(?:whether or not|or not(?=[,.;:?!]|$| to\b)|no matter|no doubt|not least|if not|no\.? ?\d+"
    r"|not to mention|nothing but|no later than|no sooner|no less|why not|no wonder|by no means"
    r"|(?:could|can)(?:no|n['’])t be more|nothing short of)\b"
    r"|(?<=\s)(?:is|are|was|were|do|does|did|has|have|wo|ca)n['’]t (?:it|he|she|they|we|you)\?"
)
# Denials of more than a word, and the meaning that may answer them.
EN_PHRASES = (
    (r"no longer", "stop"),
    (r"not yet", "until"),
    (r"nothing (?:else|more)", "only"),
    (r"no one but", "only"),
    (r"(?:not|n['’]t) (?:only|just|merely|simply|solely)", "besides"),
    (r"(?:not|n['’]t) (?:entirely|quite|fully|completely|well|very|so|much|many|all)", "rare"),
)
# Goes with another denial.
EN_SPARE = r"neither (?:[\w'’-]+ ){1,12}nor\b|none(?= except)"
EN_HARD = r"\b(?:not|no|never|cannot|neither|nor|none|nobody|nothing|nowhere|without)\b|n['’]t\b"
# "لا يزال" is still, "لا سيما" especially, "لا بد" must: none denies.
AR_IDLE = (
    r"\b[وف]?(?:لا|ما|لم|لن) ?[يتان]?(?:زال|زالت|زالوا|زالون|زالا|زل)\b"
    r"|\b[وف]?لا (?:سيما|بد|غير|شك|محاله|جدال|ريب|باس|ادري\w*|تردد\w*|تتردد\w*|يتردد\w*)\b"
    r"|\b[وف]?(?:الا|غير) ان\w*|\b(?:حال|حالت|[يت]حول) دون"
    r"|\b[وف]?الا اذا\b|\b[وفل]?غير ذلك\b|\bاليس(?:ت)? كذلك\b"
    r"|\bام لا\b|\bاو لا$|\bدون سن\b|\b(?:ما )?لا [يت](?:قل|تجاوز|زيد|تعدي) عن\b|\bلا [يت]قل\b"
)
AR_HARD = (
    r"\b[وف]?(?:لا|لم|لن|ليس|ليست|ليسوا|لسنا|لست|ليسا|ليستا)\b"
    r"|\b[وف]?(?:الا(?= [يتن]\w\w)|ليلا|لكيلا|كيلا|بلا)\b"
    r"|\b[وف]?(?:ب?دون(?:ه|ها|هما|هم|ما)?|بغير|[لب]?عدم)\b"
    r"|\b[وف]?[لبك]?(?:ال)?غير\b"
    # Without their "لا" these say nothing.
    r"|\b[وف]?(?:[يت]زال|[يت]زالون|[يت]زالان|سيما)\b"
)
AR_NOR = frozenset({"ولا", "ولم", "ولن"})
# The meanings of words that surely deny.
EN_HARD_MEANINGS = {"nor": ("or",), "without": ("without", "free")}
AR_HARD_MEANINGS = {
    "دون": ("below", "without"),
    "دونها": ("below", "without"),
    "بدون": ("without",),
    "بلا": ("without",),
    "عدم": ("lack", "against", "un"),
    "غير": ("un", "except", "wrong"),
}
# What may stand between "لا" and the "الا" of "only".
AR_ONLY = r"(?: \w+){1,10}? (?:الا|سوي)\b"
# Between the "لم" and the "بعد" of "not yet".
AR_YET = r"(?: \w+){1,10}? بعد\b"
