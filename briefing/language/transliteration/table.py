"""Names as Arabic newsrooms write them, where the rules of `rules` would write them otherwise.

A line has entries "Latin words = Arabic"; accents, apostrophes, hyphens and capitals do not count.
"""

from __future__ import annotations

NAMES = """
# Firms and what they make
Google = غوغل | Facebook = فيسبوك | Twitter = تويتر | YouTube = يوتيوب | WhatsApp = واتساب
Instagram = إنستغرام | TikTok = تيك توك | Microsoft = مايكروسوفت | Apple = آبل | Amazon = أمازون
Netflix = نتفليكس | Boeing = بوينغ | Airbus = إيرباص | Tesla = تسلا | Telegram = تلغرام
LinkedIn = لينكد إن | Snapchat = سناب شات | Skype = سكايب | Zoom = زوم | Spotify = سبوتيفاي
Wikipedia = ويكيبيديا | WikiLeaks = ويكيليكس | iPhone = آيفون | iPad = آيباد | Android = أندرويد
Windows = ويندوز | OpenAI = أوبن إيه آي | ChatGPT = شات جي بي تي | Nvidia = إنفيديا | Huawei = هواوي
Alibaba = علي بابا | Reuters = رويترز | Volkswagen = فولكسفاغن | Renault = رينو | Peugeot = بيجو
Porsche = بورشه | Mercedes = مرسيدس | Daimler = دايملر | Chevron = شيفرون | Lockheed = لوكهيد
Goldman Sachs = غولدمان ساكس | Morgan Stanley = مورغان ستانلي | AstraZeneca = أسترازينيكا
Moderna = موديرنا | BioNTech = بيونتك | Sputnik = سبوتنيك | Aramco = أرامكو | Gazprom = غازبروم
Starbucks = ستاربكس | McDonalds = ماكدونالدز | Coca Cola = كوكا كولا | Pepsi = بيبسي
Nestle = نستله | Disney = ديزني | Walmart = وول مارت | Adidas = أديداس | Nike = نايكي | Uber = أوبر
Airbnb = إير بي إن بي | eBay = إيباي | PayPal = باي بال | Deutsche = دويتشه | Lufthansa = لوفتهانزا
Zara = زارا | Ikea = إيكيا | Gucci = غوتشي
# Papers, stations, agencies
New York Times = نيويورك تايمز | Washington Post = واشنطن بوست | Wall Street = وول ستريت
Wall Street Journal = وول ستريت جورنال | Financial Times = فايننشال تايمز | Guardian = غارديان
Daily Telegraph = ديلي تلغراف | Telegraph = تلغراف | Al Jazeera = الجزيرة | Bellingcat = بيلينغكات
Le Monde = لوموند | Le Figaro = لوفيغارو | Der Spiegel = دير شبيغل | El Pais = إل باييس
Charlie Hebdo = شارلي إيبدو | Associated Press = أسوشيتد برس | Tass = تاس | Xinhua = شينخوا
# Bodies
Labour Party = حزب العمال | Labour = العمال | Conservatives = المحافظين | Tory = المحافظين
Tories = المحافظين | Democrats = الديمقراطيين | Republicans = الجمهوريين
Recep Tayyip = رجب طيب | Recep = رجب | Tayyip = طيب
White House = البيت الأبيض | Pentagon = البنتاغون | Kremlin = الكرملين | Hezbollah = حزب الله
Hamas = حماس | Fatah = فتح | Taliban = طالبان | Houthi = الحوثي | Boko Haram = بوكو حرام
Al Qaeda = القاعدة | Al Shabaab = الشباب | Daesh = داعش | Interpol = الإنتربول | Brexit = بريكست
Bundestag = البوندستاغ | Knesset = الكنيست | Bundesliga = البوندسليغا | La Liga = الليغا
Champions League = دوري أبطال أوروبا | Premier League = الدوري الإنجليزي الممتاز
Real Madrid = ريال مدريد | Barcelona = برشلونة | Bayern = بايرن | Juventus = يوفنتوس
Black Lives Matter = بلاك لايفز ماتر | Greenpeace = غرينبيس | Oxfam = أوكسفام
# Places
Washington = واشنطن | New York = نيويورك | London = لندن | Paris = باريس | Rome = روما
Milan = ميلانو | Turin = تورينو | Naples = نابولي | Venice = البندقية | Florence = فلورنسا
Lisbon = لشبونة | Madrid = مدريد | Seville = إشبيلية | Granada = غرناطة | Brussels = بروكسل
Geneva = جنيف | Zurich = زيورخ | Bern = برن | Vienna = فيينا | Munich = ميونخ | München = ميونخ
Cologne = كولونيا | Köln = كولونيا | Stuttgart = شتوتغارت | Warsaw = وارسو | Prague = براغ
Kyiv = كييف | Kiev = كييف | Moscow = موسكو | St Petersburg = سان بطرسبرغ | Athens = أثينا
Ankara = أنقرة | Istanbul = إسطنبول | Izmir = إزمير | Tehran = طهران | Baghdad = بغداد
Basra = البصرة | Mosul = الموصل | Erbil = أربيل | Kirkuk = كركوك | Tikrit = تكريت
Fallujah = الفلوجة | Damascus = دمشق | Aleppo = حلب | Homs = حمص | Idlib = إدلب | Raqqa = الرقة
Beirut = بيروت | Amman = عمان | Jerusalem = القدس | Gaza = غزة | Ramallah = رام الله
Hebron = الخليل | Tel Aviv = تل أبيب | Haifa = حيفا | Cairo = القاهرة | Tripoli = طرابلس
Benghazi = بنغازي | Algiers = الجزائر | Casablanca = الدار البيضاء | Rabat = الرباط
Khartoum = الخرطوم | Darfur = دارفور | Riyadh = الرياض | Jeddah = جدة | Mecca = مكة
Medina = المدينة | Dubai = دبي | Abu Dhabi = أبو ظبي | Doha = الدوحة | Muscat = مسقط | Sanaa = صنعاء
Aden = عدن | Kabul = كابول | Kandahar = قندهار | Islamabad = إسلام آباد | Karachi = كراتشي
Lahore = لاهور | Kashmir = كشمير | Mumbai = مومباي | Beijing = بكين | Shanghai = شنغهاي
Wuhan = ووهان | Łódź = وودج | Hong Kong = هونغ كونغ | Tokyo = طوكيو | Seoul = سيول
Pyongyang = بيونغ يانغ | Texas = تكساس | Chicago = شيكاغو | Michigan = ميشيغان
Los Angeles = لوس أنجلوس | Houston = هيوستن | Ohio = أوهايو | Illinois = إلينوي | Iowa = أيوا
Utah = يوتا | Idaho = أيداهو | Maine = مين | Seattle = سياتل | Boston = بوسطن | Detroit = ديترويت
Phoenix = فينيكس | Minneapolis = مينيابوليس | Denver = دنفر | Manchester = مانشستر
Leicester = ليستر | Gloucester = غلوستر | Newcastle = نيوكاسل | Edinburgh = إدنبره | Wales = ويلز
Thames = التيمز | Greenwich = غرينتش | Yorkshire = يوركشير | Brisbane = بريزبين
Montreal = مونتريال | Quebec = كيبيك | Toronto = تورنتو | Havana = هافانا
Buenos Aires = بوينس آيرس | Rio de Janeiro = ريو دي جانيرو | São Paulo = ساو باولو
Johannesburg = جوهانسبرغ | Cape Town = كيب تاون | Addis Ababa = أديس أبابا | Mogadishu = مقديشو
Guantanamo = غوانتانامو | Chernobyl = تشيرنوبل | Crimea = القرم | Donbas = دونباس
Chechnya = الشيشان | Europe = أوروبا | Asia = آسيا | Africa = أفريقيا | America = أمريكا
England = إنجلترا | Scotland = اسكتلندا | Britain = بريطانيا | Holland = هولندا | Balkans = البلقان
# People
Abdullah = عبد الله | Abdul = عبد ال | Ahmad = أحمد | Ahmed = أحمد | Ali = علي | Abbas = عباس
Assad = الأسد | Bashar = بشار | Erdogan = أردوغان | Fatima = فاطمة | Hassan = حسن | Hussein = حسين
Ibrahim = إبراهيم | Imran = عمران | Ismail = إسماعيل | Khalid = خالد | Khalil = خليل | Khan = خان
Mahmoud = محمود | Malala = ملالا | Maliki = المالكي | Mohamed = محمد | Mohammad = محمد
Mohammed = محمد | Muhammad = محمد | Mustafa = مصطفى | Nouri = نوري | Omar = عمر | Qassem = قاسم
Saddam = صدام | Sadiq = صادق | Said = سعيد | Saeed = سعيد | Salah = صلاح | Salman = سلمان
Sisi = السيسي | Soleimani = سليماني | Suleimani = سليماني | Youssef = يوسف | Yusuf = يوسف
Zarif = ظريف | Khamenei = خامنئي | Khomeini = الخميني | Rouhani = روحاني | Netanyahu = نتنياهو
Benjamin = بنيامين | Barack = باراك | Obama = أوباما | Joe Biden = جو بايدن | Biden = بايدن
Michael = مايكل | Michelle = ميشيل | Stephen = ستيفن | Sean = شون | Shaun = شون | Ian = إيان
Ryan = رايان | Brian = براين | Diana = ديانا | Adam = آدم | David = ديفيد | Davis = ديفيس
Daniel = دانيال | Simon = سايمون | Simone = سيمون | Thomas = توماس | Theresa = تيريزا
Anthony = أنتوني | Antony = أنتوني | Thatcher = تاتشر | Churchill = تشرشل | Reagan = ريغان
Ronald = رونالد | George = جورج | Georges = جورج | Bush = بوش | Roger = روجر | Peter = بيتر
Hugh = هيو | Hughes = هيوز | Keir = كير | Farage = فاراج | Nigel = نايجل | Javid = جاويد
Patel = باتيل | Priti = بريتي | Raab = راب | Powell = باول | Owen = أوين | Bowen = بوين
Snowden = سنودن | Guy = غاي | James = جيمس | Charles = تشارلز | Charlie = تشارلي
Charlotte = شارلوت | Louise = لويز | Claire = كلير | Michel = ميشيل | Jean = جان | Jacques = جاك
François = فرانسوا | Francois = فرانسوا | Hollande = هولاند | Sarkozy = ساركوزي | Chirac = شيراك
Marine = مارين | Le Pen = لوبان | Macron = ماكرون | Emmanuel = إيمانويل | Strauss = شتراوس
Steinmeier = شتاينماير | Scholz = شولتس | Jens = ينس | Johann = يوهان | Hans = هانز | Goethe = غوته
Einstein = أينشتاين | Wagner = فاغنر | Mozart = موتسارت | Beethoven = بيتهوفن | Giuseppe = جوزيبي
Giovanni = جوفاني | Conte = كونتي | Dante = دانتي | Berlusconi = برلسكوني | Fauci = فاوتشي
Julian = جوليان | Juan = خوان | Jose = خوسيه | Jorge = خورخي | Javier = خافيير | Josep = جوزيب
Guaido = غوايدو | Guevara = غيفارا | Guterres = غوتيريش | Antonio = أنطونيو
Xi Jinping = شي جين بينغ | Kim Jong Un = كيم جونغ أون | Vladimir = فلاديمير | Zelensky = زيلينسكي
Zelenskyy = زيلينسكي | Sergei = سيرغي | Sergey = سيرغي | Alexei = أليكسي
Novak Djokovic = نوفاك ديوكوفيتش | Shakespeare = شكسبير | Roosevelt = روزفلت | Rowling = رولينغ
Ben = بن | Bin = بن | Bernie = بيرني | Greta = غريتا | Elon = إيلون | Zuckerberg = زوكربيرغ
Tedros = تيدروس | Kissinger = كيسنجر | Oprah = أوبرا | Beyoncé = بيونسيه | Hugo = هوغو | Leo = ليو
Pope Francis = البابا فرنسيس | Sarah = سارة | Zayn = زين | Ramaphosa = رامافوزا | Samuel = صامويل
Sturgeon = ستيرجن | Meghan Markle = ميغان ماركل | Mourinho = مورينيو | Ferguson = فيرغسون
Roger Federer = روجر فيدرر | Reynolds = رينولدز
Alexandria Ocasio Cortez = ألكسندريا أوكاسيو كورتيز | Rahman = رحمن | Leyen = لاين
Schäuble = شويبله | Mélenchon = ميلانشون | Jürgen = يورغن | Duterte = دوتيرتي | Amy = إيمي
Lady = ليدي | Buttigieg = بوتيجيج | Ginsburg = غينسبرغ | Davey = ديفي | Sadr = الصدر
Saint = سان | Germain = جيرمان | Irishman = آيرشمان | Scorsese = سكورسيزي
Virus = فيروس | Coronavirus = كورونا فيروس | Fools = فولز
Neymar = نيمار | Mbappé = مبابي | Ghani = غني | Karzai = كرزاي | Pashinyan = باشينيان
# Words that names are made of
the = ذا | of = أوف | and = آند | for = فور | to = تو | in = إن | on = أون | at = آت | is = إز
a = أ | by = باي | my = ماي | me = مي | we = وي | you = يو | de = دي | von = فون | van = فان
der = دير | du = دو | la = لا | le = لو | les = لي | el = إل | al = ال | and Co = وشركاه
Street = ستريت | Times = تايمز | Post = بوست | News = نيوز | Journal = جورنال | House = هاوس
United = يونايتد | City = سيتي | Daily = ديلي | Mail = ميل | Sunday = صنداي | Weekly = ويكلي
Bank = بنك | Group = غروب | Company = كومباني | Airlines = إيرلاينز | Airways = إيرويز | Air = إير
University = يونيفرسيتي | College = كوليدج | School = سكول | Institute = إنستيتيوت
International = إنترناشونال | National = ناشونال | World = وورلد | Cup = كاب | Day = داي | One = وان
Two = تو | First = فيرست | Great = غريت | Love = لاف | Live = لايف | Lives = لايفز | Music = ميوزيك
Prime = برايم | South = ساوث | North = نورث | East = إيست | West = ويست | Young = يونغ
Power = باور | Water = ووتر | Center = سنتر | Centre = سنتر | Institution = إنستيتيوشن
Public = بابليك | Research = ريسيرش | Science = ساينس | Nature = نيتشر | Lancet = لانسيت
Economist = إيكونوميست | Independent = إندبندنت | Observer = أوبزرفر | Mirror = ميرور | Sun = صن
Sky = سكاي | Fox = فوكس | Space = سبيس | Star = ستار | Wars = وورز | War = وور | People = بيبول
Game = غيم | Media = ميديا | Social = سوشال | Online = أونلاين | Internet = إنترنت | Web = ويب
Site = سايت | Blog = بلوغ | Video = فيديو | Radio = راديو | Press = برس | Info = إنفو
Example = إكزامبل | Data = داتا | Cloud = كلاود | Bitcoin = بيتكوين | Blockchain = بلوك تشين
Ocean = أوشن | Vision = فيجن | Queen = كوين | King = كينغ | Human = هيومن | Arabic = عربي
English = إنغليش | Economics = إيكونوميكس | Eye = آي | Iron = آيرون | Ireland = أيرلندا
Island = آيلاند | Isle = آيل | Who = هو | Not = نوت
"""
