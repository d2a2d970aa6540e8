"""Countries and their peoples, continents, faiths, languages, months and weekdays in two languages.

A line is a name: its key, what English says, what Arabic says. The Arabic of a country stands for
its nationality too ("إيران" for "الإيرانية"). A form after "?" may be the name and keeps it, but is
too ambiguous to be missed: "Turkey" is a bird and "مالي" means financial. "=" keeps an Arabic
form from taking endings and an English one from being read where it is not in capitals. An indented
line goes on with the one before. Names as newspapers write them; what is not here comes from CLDR.
"""

from __future__ import annotations

PLACES = """
US | United_States United_States_of_America US USA American America ?States ?Americas ?Stateside
  ?USAF ?USOC ?USDA ?USGS ?USD | الولايات_المتحدة امريك اميرك ?ولايات
GB | United_Kingdom UK Britain British Briton ?English ?England ?UK's ?Wales ?Scotland |
  المملكة_المتحدة بريطاني ?انجليز ?انكليز ?انجلترا
GB-ENG | England ?English ?British ?Britain | انجلترا انكلترا ?انجليز ?انكليز ?بريطاني
GB-SCT | Scotland Scottish Scot | اسكتلندا سكوتلندا اسكتلندي ?اسكتلند ?سكوتلند
GB-WLS | Wales Welsh | ويلز ?ويلزي
SA | Saudi_Arabia Saudi | السعودي ?المملكة
AE | United_Arab_Emirates UAE Emirati ?Emirates | امارات اماراتي ?اماره
IR | Iran Iranian ?Persian ?Persia | ايران
IQ | Iraq Iraqi | عراق
SY | Syria Syrian | سوري
LB | Lebanon Lebanese | لبنان
JO | ?Jordan Jordanian | =اردن ?اردن
EG | Egypt Egyptian | =مصر مصري ?مصر
LY | Libya Libyan | ليبي
TN | Tunisia Tunisian ?Tunis | تونس
DZ | Algeria Algerian ?Algiers | جزائري =جزائر
MA | Morocco Moroccan | مغربي =مغرب ?مغارب
SD | Sudan Sudanese | سودان
YE | Yemen Yemeni | =يمن ?يمن
OM | Oman Omani | سلطنة_عمان عماني ?عمان
QA | Qatar Qatari | قطري ?قطر
KW | Kuwait Kuwaiti | كويت
BH | Bahrain Bahraini | بحرين
IL | Israel Israeli | اسرائيل
PS | Palestine Palestinian Palestinian_Territories | فلسطين
TR | Türkiye Turkish Turk Turkey ?Ottoman | تركي ?اتراك
RU | Russia Russian | روسي ?روس
UA | Ukraine Ukrainian | اوكراني
CN | China Chinese ?Sino ?Mandarin | صين
JP | Japan Japanese | يابان
KP | North_Korea North_Korean ?Korea ?Korean | كوريا_الشمالي كوري_شمالي ?كوري
KR | South_Korea South_Korean ?Korea ?Korean | كوريا_الجنوبي كوري_جنوبي ?كوري
KO | Korea Korean | كوري
IN | India Indian | هند ?هنود
PK | Pakistan Pakistani | باكستان
AF | Afghanistan Afghan Afghani | افغانستان افغاني ?افغان
BD | Bangladesh Bangladeshi | بنغلاديش بنجلاديش
LK | Sri_Lanka Sri_Lankan | سريلانك سيريلانك سري_لانك
NP | Nepal Nepali Nepalese | نيبال
MM | Myanmar Burma Burmese | ميانمار بورما
TH | Thailand Thai | تايلاند تايلندي تايلند
VN | Vietnam Vietnamese | فيتنام فييتنام
KH | Cambodia Cambodian | كمبودي
ID | Indonesia Indonesian | اندونيسي
MY | Malaysia Malaysian Malay | ماليزي
SG | Singapore Singaporean | سنغافور
PH | Philippines Philippine Filipino | فلبين فيليبين
TW | Taiwan Taiwanese | تايوان
MN | Mongolia Mongolian ?Mongol | منغولي ?مغول
KZ | Kazakhstan Kazakh | كازاخستان كازاخي ?كازاخ
UZ | Uzbekistan Uzbek | اوزبكستان اوزبكي ?اوزبك
GE | Georgian ?Georgia | ?جورجي
AM | Armenia Armenian | ارميني ?ارمن
AZ | Azerbaijan Azerbaijani ?Azeri | اذربيجان ?اذري
DE | Germany German | ألماني ?ألمان
FR | France French Frenchman | فرنسي فرنسا
ES | Spain Spanish Spaniard ?Hispanic | اسباني ?اسبان
IT | Italy Italian | ايطالي
PT | Portugal Portuguese | برتغال
NL | Netherlands Dutch Holland ?Dutchman | هولند
BE | Belgium Belgian | بلجيك
CH | Switzerland Swiss | سويسر
AT | Austria Austrian | نمسا نمساوي
PL | Poland Polish ?Pole | بولند ?بولوني
CZ | Czech Czechia Czechoslovakia | تشيك
HU | Hungary Hungarian | هنغاري ?مجري ?مجر
RO | Romania Romanian | رومانيا ?روماني
BG | Bulgaria Bulgarian | بلغاري
GR | Greece Greek ?Grecian ?Hellenistic | يونان اغريق
RS | Serbia Serbian Serb | صربي ?صرب
HR | Croatia Croatian Croat | كرواتي
AL | Albania Albanian | ألباني
XK | Kosovo | كوسوفو
SE | Sweden Swedish Swede | سويدي سويد
NO | Norway Norwegian | نرويج
DK | Denmark Danish Dane | دنمارك دانمارك دانمرك
FI | Finland Finnish Finn | فنلند
IS | Iceland Icelandic | ايسلند
IE | Ireland Irish | ايرلند
EE | Estonia Estonian | استوني
LV | Latvia Latvian | لاتفي
LT | Lithuania Lithuanian | ليتواني لتواني
BY | Belarus Belarusian Belarussian | بيلاروسي روسيا_البيضاء
CY | Cyprus Cypriot | قبرص
CA | Canada Canadian | كندي كندا
MX | Mexico Mexican | مكسيك
BR | Brazil Brazilian | برازيل
AR | Argentina Argentine Argentinian Argentinean | ارجنتين
CL | Chile Chilean | تشيلي شيلي
PE | Peru Peruvian | بيرو
CO | Colombia Colombian | كولومبي
VE | Venezuela Venezuelan | فنزويل
CU | Cuba Cuban | كوبا كوبي
HT | Haiti Haitian | هايتي
EC | Ecuador Ecuadorian | اكوادور
BO | Bolivia Bolivian | بوليفي
JM | Jamaica Jamaican | جامايك
ZA | South_Africa South_African | جنوب_افريقي جنوب_افريقا ?افريقيا ?افريقي
NG | Nigeria Nigerian | نيجيري
ET | Ethiopia Ethiopian | اثيوبي
KE | Kenya Kenyan | كيني
TZ | Tanzania Tanzanian | تنزاني
UG | Uganda Ugandan | اوغند
RW | Rwanda Rwandan | رواند
GH | Ghana Ghanaian | غاني غانا
SN | Senegal Senegalese | سنغال
ML | Mali Malian | ?مالي ?مال
NE | Niger | ?نيجر
TD | ?Chad Chadian | تشاد
CM | Cameroon Cameroonian | كاميرون
CD | ?Congo Congolese Democratic_Republic_of_the_Congo ?DRC | كونغو كونجو كونغولي كونجولي
CG | ?Congo Republic_of_the_Congo | ?كونغو ?كونجو ?كونغولي
AO | Angola Angolan | انغول
MZ | Mozambique Mozambican | موزمبيق
ZW | Zimbabwe Zimbabwean | زيمبابوي زمبابوي
MW | Malawi Malawian | مالاوي ملاوي
ZM | Zambia Zambian | زامبي
SO | Somalia Somali | صومال
SL | Sierra_Leone | سيراليون
MG | Madagascar Malagasy | مدغشقر
AU | Australia Australian ?Aussie ?AUD ?Tasmania ?Tasmanian | استرالي
NZ | New_Zealand ?Zealand ?Kiwi | نيوزيلند نيوزلند
WS | Samoa Samoan | ?ساموا
FK | Falklands Falkland_Islands ?Falkland | فوكلاند فوكلاندس فولكلاند
AQ | Antarctica ?Antarctic | انتاركتيك ?جنوبي ?قطبي
GL | Greenland Greenlandic | غرينلاند جرينلاند
VA | Vatican Vatican_City | فاتيكان
HK | Hong_Kong | هونغ_كونغ هونج_كونج
MO | Macau Macao | ماكاو
CI | Côte_d’Ivoire Ivory_Coast Ivorian | ساحل_العاج كوت_ديفوار
CV | Cape_Verde | الراس_الاخضر
DO | Dominican_Republic ?Dominican | دومينيكان
ME | Montenegro Montenegrin | الجبل_الاسود
CF | Central_African_Republic | افريقيا_الوسطي
TL | Timor-Leste East_Timor ?Timor | تيمور
SZ | Eswatini Swaziland | اسواتيني سوازيلاند
GN | ?Guinea Guinean | ?غينيا
PG | Papua_New_Guinea ?Guinea ?Papua | بابوا ?غينيا
PR | Puerto_Rico Puerto_Rican | بورتوريك بورتو_ريك
SU | Soviet_Union Soviet USSR | سوفيت سوفييت سوفياتي ?سوفيات
YU | Yugoslavia Yugoslav | يوغوسلاف يوغسلاف
EU | European_Union Europe European Eurozone ?EU | اوروب ?اورب
AFRICA | Africa African ?Afro | افريقي افريقا
ASIA | Asia Asian ?Eurasian | اسيوي ?اسيا
ARAB | Arab Arabic Arabia Arabian ?Saudi_Arabia ?Saudi | ?عربي ?عرب
HEBREW | Hebrew | عبري
LATIN | ?Latin | لاتيني
PERSIAN | Persian ?Farsi ?Iranian | فارسي ?فرس
KURDISH | Kurd Kurdish Kurdistan | كردي ?كرد ?اكراد
ISLAM | Islam Islamic Muslim Moslem ?Islamist ?Islamophobia | ?اسلام ?اسلامي ?مسلم
CHRISTIAN | Christianity ?Christian ?Christ | مسيحي ?مسيح ?نصراني
JEWISH | Jewish Jew Judaism ?Judeo | يهودي ?يهود
CATHOLIC | Catholic Catholicism | كاثوليك
BUDDHIST | Buddhism Buddhist ?Buddha | بوذي ?بوذا
HINDU | Hindu Hinduism | هندوس
ROMAN | Roman ?Rome ?Romanesque | ?روماني ?رومان ?روما ?روم
NAZI | Nazi Nazism | نازي
DAESH | Islamic_State ISIS ISIL Daesh =IS | داعش تنظيم_الدول ?دول_اسلامي
NATO | NATO | ناتو شمال_الاطلسي ?اطلسي ?الاطلنطي
UN | United_Nations UN | امم_متحد ?امم ?اممي
"""

MONTHS = """
m01 | January ?Jan | يناير كانون_الثاني جانفي ?كانون
m02 | February ?Feb | فبراير شباط فيفري
m03 | ?March ?Mar | =اذار ?مارس
m04 | ?April ?Apr | ابريل نيسان افريل
m05 | ?May | مايو ?ايار ?ماي
m06 | ?June ?Jun | يونيو حزيران ?جوان يونيه
m07 | July ?Jul | يوليو تموز جويلية يوليه
m08 | ?August ?Aug | اغسطس ?اب ?اوت
m09 | September ?Sept ?Sep | سبتمبر =ايلول
m10 | October ?Oct | اكتوبر تشرين_الاول ?تشرين
m11 | November ?Nov | نوفمبر تشرين_الثاني ?تشرين
m12 | December ?Dec | ديسمبر كانون_الاول ?كانون
d1 | Monday ?Mon | ?اثنين ?اثنان
d2 | Tuesday ?Tue | ثلاثاء
d3 | Wednesday ?Wed | اربعاء
d4 | Thursday ?Thu | ?خميس
d5 | Friday ?Fri | ?جمعة
d6 | Saturday ?Sat | ?سبت
d7 | Sunday ?Sun | ?احد
"""

# What else a name may be in the other language: "South Africa" is African, "Saudi" Arabian.
RELATED = """
KP | KO
KR | KO
KO | KP KR
GB-ENG | GB
GB-SCT | GB
GB-WLS | GB
ZA | AFRICA
CF | AFRICA
AFRICA | ZA
SA | ARAB
SS | SD
AE | ARAB
PERSIAN | IR
AS | US WS
ROMAN | RO
DAESH | ISLAM
SU | RU
GQ | GN
GW | GN
PG | GN
VI | US VG
VG | GB
PF | FR
GF | FR
IN | HINDU
HINDU | IN
BQ | NL
MO | CN
HK | CN
"""
