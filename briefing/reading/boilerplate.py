"""What stands around an article on a page, as whole lines, in English and Arabic.

Adding a piece of furniture is adding a line to one of these tables and a case to
`tests/data/pasted`. Patterns must match a whole line, given as `key` makes it: lower case, one
space between words, no signs at either end, Arabic letters without their marks and variants.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.language import arabic

_EDGES = re.compile(r"^[^\w(©@]+|[^\w)]+$")
_SENTENCE_END = re.compile(r"[.!?…؟۔。！？]['\"”’»›)\]\d]*\s*$")
# No furniture is longer, and no pattern is tried on more.
_LONGEST = 400

_NETWORKS = (
    "facebook twitter x whatsapp linkedin telegram reddit pinterest messenger instagram youtube"
    " threads bluesky mastodon flipboard tumblr snapchat tiktok email e-mail mail print rss pocket"
    " sms viber wechat line google"
    " فيسبوك تويتر اكس واتساب واتس اب تلغرام تليجرام تيليجرام انستغرام انستجرام يوتيوب لينكدان"
    " لينكد ان ماسنجر بينتيريست بريد الكتروني طباعه ايميل"
)
_DEEDS = (
    "share tweet pin post save like bookmark copy link url gift follow listen play watch via on to"
    " this article story page us and or more open in new window click opens close view font size"
    " شارك مشاركه شاركها شاركه انشر غرد حفظ نسخ الرابط تابعنا علي عبر في هذا المقال الخبر استمع"
    " اطبع ارسل"
)
SHARING = frozenset((_NETWORKS + " " + _DEEDS).split())
_NETWORK = frozenset(_NETWORKS.split())

AGENCIES = (
    r"(?:(?:the )?associated press|ap(?: photo)?|afp|agence france-presse|reuters|getty(?: images)?"
    r"|epa(?:-efe)?|pa(?: media| wire)?|bloomberg|anadolu(?: agency| images)?|xinhua|tass|upi|dpa"
    r"|shutterstock|alamy|istock(?:photo)?|unsplash|zuma(?: press)?|imago|nurphoto|wikimedia"
    r"|رويترز|فرانس برس|[اأ][ .]{0,2}ف[ .]{0,2}ب|ال[اأ]ناضول|[اأ]سوشيتد برس|[اأ] ب|غيتي|جيتي"
    r"|د ب [اأ]|وكالات)"
)

_FURNITURE = (
    # Sharing, following, subscribing.
    r"share(?: (?:this|the)(?: (?:article|story|page|post|video))?)?(?: (?:on|via|with"
    r"|using)\b.{0,40})?"
    r"|شارك(?:وا)? (?:هذا |هذه )?(?:المقال|المقاله|الخبر|القصه|الصفحه|الموضوع)(?:\b.{0,40})?",
    r"follow (?:us|@?\w+(?: \w+){0,4} on (?:facebook|twitter|x|instagram|google|whatsapp)).{0,80}",
    r"like us on .{0,40}",
    r"(?:please )?(?:sign up|subscribe|register)(?: now| here| today| free| for free)?"
    r"(?: (?:to|for|and|here)\b.{0,200}"
    r"(?:newsletter|newsletters|email|emails|alerts|inbox|podcast|channel|subscription|reading))"
    r"\b.{0,120}",
    r"(?:sign up|subscribe|register|log in|login|sign in|sign out|my account|create account)",
    r"(?:sign in|log in|subscribe|register|sign up) to (?:continue|read|comment|save"
    r"|unlock)\b.{0,80}",
    r"like (?:this|loading)|click to (?:share|email|print)\b.{0,80}|posted in .{2,80}"
    r"|(?:tweet|pin it|print|save|like|copy link|bookmark|gift this article|(?:view|see) (?:all"
    r"|more)"
    r" posts\b.{0,60})",
    r"(?:already a|not a) (?:subscriber|member)\b.{0,80}",
    r"(?:get|receive|have) (?:the|our|your|all|more)\b.{0,140}"
    r"(?:your inbox|newsletters?|by email)\b.{0,60}",
    r"(?:enter )?your e-?mail(?: address)?(?: is invalid)?",
    r"thank(?:s| you) for (?:signing up|subscribing|reading|your subscription)\b.{0,60}",
    r"(?:support|fund) (?:our|independent|quality) journalism\b.{0,120}",
    r"(?:download|get) (?:our|the \w+(?: \w+)?) app\b.{0,80}",
    r"click here\b.{0,120}",
    r"(?:have you been affected|are you affected|do you have (?:a|any) (?:story|tip|information))"
    r"\b.{0,200}",
    # Cookies, law, technics.
    r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b.{0,300}",
    r"(?:accept|reject|manage|allow|cookie|cookies)(?: all| your| my)?"
    r"(?: cookies| settings| policy| preferences| notice)?",
    r"by (?:clicking|continuing|using|signing|subscribing|submitting|entering)\b.{0,120}\byou\b"
    r".{0,40}\b(?:agree|accept|consent|acknowledge)\b.{0,160}",
    r"(?:privacy|terms|terms of (?:use|service)|terms (?:and|&) conditions|legal)"
    r"(?: policy| notice| statement)?(?:(?: and| \||,| &)? (?:privacy|terms|cookies?).{0,40})?",
    r"(?:.{0,60}[.,|©-] ?)?all rights reserved(?:\..{0,200})?",
    r"(?:copyright ?)?(?:©|\(c\)|copyright)[\s©]*(?:\d{4}|by)\b.{0,160}",
    r"(?:please )?(?:enable|turn on) javascript\b.{0,120}|to play this video\b.{0,140}",
    r"(?:this|the) (?:video|media|audio|content) (?:is not|is no longer|can ?not|could not|isn.t)"
    r" (?:available|be played|playable|supported)\b.{0,80}",
    r"this site is protected by recaptcha\b.{0,120}|this site uses akismet\b.{0,120}",
    r"something went wrong\b.{0,80}|(?:sorry )?an error (?:has )?occurred\b.{0,80}|loading",
    r"this article is more than \d+ (?:months?|years?) old",
    r"(?:our standards|the thomson reuters trust principles)\b.{0,80}",
    r"\(?(?:additional )?reporting by\b.{0,200}\b(?:editing|writing) by\b.{0,120}",
    r"write to .{2,60} at \S+@\S+",
    # Advertisements and the page's own parts.
    r"(?:advertisement|advertisements|advertising|advert|ads?|sponsored|promoted"
    r"|paid content|sponsored content|paid for by .{0,40})",
    r"(?:article|story|text) continues (?:below|after)\b.{0,60}|continue reading(?: below)?",
    r"(?:scroll|swipe) (?:down )?(?:to|for)\b.{0,40}|(?:skip|jump) (?:to|past|ad|advert)\b.{0,40}",
    r"(?:back to|return to) (?:the )?top|end of .{0,40}(?:advert|twitter post|youtube post"
    r"|newsletter)",
    r"(?:play|watch|listen)(?: video| now| live| audio| to this (?:article|story)| to article)?",
    r"(?:home|menu|search|close|next|previous|prev|page \d+(?: of \d+)?|more|top|news"
    r"|contact(?: us)?"
    r"|about(?: us)?|advertise with us|help|faqs?|careers|site ?map|accessibility(?: help)?"
    r"|newsletters?|rss|reprints?|order reprints|print article|permissions|corrections)",
    r"\d+ ?(?:min|mins|minute|minutes)(?: read)?|(?:reading|read) time.{0,20}",
    r"(?:\d+|an?|one|two|three) (?:second|minute|hour|day|week|month|year)s? ago",
    # Arabic.
    r"(?:اعلان|اعلانات|اعلان ممول|محتوي مدفوع|برعايه)",
    r"(?:تابعنا|تابعونا|تابعوا (?:حساب|صفح|قنا)\w*)\b.{0,120}",
    r"(?:اشترك|اشتركوا|سجل|سجلوا|انضم|انضموا) (?:الان |مجانا )?(?:في|الي|ب|للحصول|ليصلك)\b.{0,60}"
    r"(?:نشرت|النشره|قنات|قناه|بريد|اشعار|مجموعت|صفحت)\w*\b.{0,80}|اشترك(?: الان| معنا)?",
    r"(?:نستخدم|يستخدم (?:هذا )?الموقع|يستخدم موقعنا) (?:ملفات )?(?:تعريف الارتباط"
    r"|الكوكيز).{0,200}",
    r"(?:قبول|رفض|ادار[هة]) (?:جميع |كل )?(?:ملفات )?(?:تعريف الارتباط|الكوكيز)",
    r"(?:.{0,60}[.,|©-] ?)?(?:جميع |كافه |كل )?(?:ال)?حقوق (?:النشر )?محفوظ[هة](?:\W.{0,80})?",
    r"سياسه (?:الخصوصيه|ملفات تعريف الارتباط)|شروط (?:الاستخدام|الخدمه)|اتصل بنا|من نحن|الرئيسيه"
    r"|القائمه|بحث|تسجيل الدخول|تخطي الي المحتوي|انتقل الي المحتوي|العوده الي الاعلي|اعلن معنا"
    r"|النشره البريديه|الصفحه الرئيسيه|خريطه الموقع",
    r"منذ (?:\d+ )?(?:ثانيه|ثوان|دقيقه|دقائق|ساعه|ساعتين|ساعات|يوم|يومين|ايام|اسبوع|شهر)",
    r"(?:مده|وقت|زمن) القراءه.{0,30}|\d+ دقا?[يئ]ق[هة]?(?: قراءه)?|استمع (?:الي المقال|للمقال)",
)

# A heading over links to other articles; what follows on its line is a link too.
_RELATED = (
    r"(?:read|see|watch|also read|find out|learn) (?:more|also|next)(?: on| about| at| here)?"
    r"(?:\b.{0,160})?",
    r"also read(?:\b.{0,160})?|must read(?:\W.{0,160})?|see also(?:\b.{0,160})?",
    r"(?:related|recommended)(?: (?:topics?|stor(?:y|ies)|articles?|content|posts?|links?|news"
    r"|items?"
    r"|coverage|reading|internet links|for you))?(?:\s?:.{0,200})?",
    r"more (?:on this(?: story| topic)?|stories|stories like this|from .{2,40}|like this|news"
    r"|top stories|on .{2,40}|in .{2,30}):?",
    r"you (?:may|might) (?:also )?(?:like|be interested in|enjoy|have missed)\b.{0,40}",
    r"(?:most|top) (?:read|popular|viewed|watched|shared|stories|commented)\b.{0,30}",
    r"trending(?: now| topics)?|latest(?: news| stories| headlines)?|breaking news|up next"
    r"|don.t miss"
    r"|editor.?s.? picks?|what to read next|elsewhere on .{2,30}|in other news|popular now",
    r"(?:topics|tags?|filed under|topics in this (?:story|article)|categor(?:y"
    r"|ies))(?:\s?:.{0,160})?",
    r"(?:ال)?(?:مواضيع|موضوعات|اخبار|مقالات|قصص|روابط|عناوين) (?:ذات صله|مشابهه|متعلقه"
    r"|مرتبطه)(?:.{0,160})?",
    r"(?:اقرا|اقراوا|اقرءوا|شاهد|طالع|انظر) (?:ايضا|المزيد|كذلك)(?:.{0,160})?",
    r"(?:قد|ربما) (?:يعجبك|يهمك)(?: ايضا)?(?:.{0,60})?|(?:ال)?اكثر (?:قراءه|مشاهده|تداولا)"
    r"|اخترنا لك"
    r"|المزيد (?:حول|عن|من) .{2,60}|(?:كلمات مفتاحيه|كلمات دلاليه|الكلمات الدلاليه|وسوم"
    r"|الوسوم)(?:.{0,160})?",
)

# After these lines come readers, not the writer. The first kind is never anything else.
_COMMENT_FORMS = (
    r"leave a (?:reply|comment)(?: cancel reply)?|(?:post|add|write|submit) (?:a|your) comment"
    r"|your e-?mail address will not be published\b.{0,80}|join the (?:conversation|discussion)"
    r"|(?:please )?(?:log|sign) in to (?:leave a )?(?:comment|reply)\b.{0,40}|have your say"
    r"|comments are (?:closed|moderated|disabled)\b.{0,80}|cancel reply|(?:view|show|load|see)"
    r"(?: all| more)?(?: \d+)? comments|comments? (?:policy|guidelines|section|rules)"
    r"|(?:what do you think|tell us what you think)\b.{0,40}comments?\b.{0,20}",
    r"(?:اترك|اكتب|اضف|اضافه|ضع) (?:تعليق|تعليقا|تعليقك|ردا|رد)\b.{0,30}|شاركنا (?:رايك|برايك)"
    r"|لن يتم نشر (?:عنوان )?بريدك الالكتروني\b.{0,80}|شارك برايك|عرض (?:كل )?التعليقات"
    r"|الغاء الرد|التعليقات مغلقه",
)
_COMMENT_COUNTS = (
    r"(?:\d[\d,.]* )?(?:reader |user )?(?:comments?|responses|replies)(?: ?\(?\d[\d,.]*\)?)?"
    r"|\d+ (?:thoughts?|responses|replies|comments?) (?:on|to)\b.{0,160}",
    r"(?:\d+ )?(?:ال)?(?:تعليقات|تعليق|ردود)(?: ?\(?\d+\)?)?",
)

_CAPTIONS = (
    r"(?:image|media|video|photo|picture) (?:source|caption|credit|copyright|credits)\b.{0,320}",
    rf"(?:\(?(?:photo|photograph|picture|image|file photo|video|graphic|illustration|pic)s?"
    rf"(?: by| courtesy(?: of)?| credit)?|credits?|photo credits?)\s?[:|/]\s?.{{0,160}}|{AGENCIES}",
    rf"(?:via )?{AGENCIES}"
    rf"(?: ?[/|,] ?(?:via )?{AGENCIES})*(?: images| photo)?",
    r"file\s?[-–—:] .{0,300}|pictured\s?[:,] .{0,200}|caption\s?: .{0,200}",
    r"(?:مصدر الصوره|تعليق الصوره|صوره ارشيفيه|صوره توضيحيه|الصوره\s?:|صوره\s?:|تصوير\s?:"
    r"|التعليق علي (?:الصوره|الفيديو)|ارشيفيه|صوره من الارشيف)\W?.{0,200}",
)

_CREDITS = (r"(?:(?:photo|photograph|picture|image|illustration)s? by|courtesy of) .{2,60}",)


def _one_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(arabic.plain("|".join(f"(?:{pattern})" for pattern in patterns)))


_TABLES = {
    "furniture": _one_of(_FURNITURE),
    "related": _one_of(_RELATED),
    "form": _one_of(_COMMENT_FORMS),
    "count": _one_of(_COMMENT_COUNTS),
    "caption": _one_of(_CAPTIONS),
    "credit": _one_of(_CREDITS),
}


def key(line: str) -> str:
    """Reduce a line to what is compared: case, signs at its ends and Arabic spelling folded."""
    folded = arabic.plain(unicodedata.normalize("NFKC", line[: _LONGEST + 1]).casefold())
    return _EDGES.sub("", " ".join(folded.replace("’", "'").split()))


def _matches(table: str, line: str) -> bool:
    return len(line) <= _LONGEST and _TABLES[table].fullmatch(key(line)) is not None


def ends_a_sentence(line: str) -> bool:
    """Whether a line ends as a sentence does, whatever quotes and brackets close after it."""
    return _SENTENCE_END.search(line[-12:]) is not None


def is_furniture(line: str) -> bool:
    """Whether a line is a page's own: share, follow, subscribe, cookies, copyright, menus."""
    return _matches("furniture", line) or _is_sharing(line)


def is_related(line: str) -> bool:
    """Whether a line leads to other articles ("Read more: …", "اقرأ أيضا").

    A sentence of the writer's may begin so too: it has its full stop, and no colon after its cue.
    """
    return _matches("related", line) and (not ends_a_sentence(line) or ":" in line[:40])


def is_comment_form(line: str) -> bool:
    """Whether a line opens a form for comments."""
    return _matches("form", line)


def is_comment_count(line: str) -> bool:
    """Whether a line counts comments ("Comments (12)"); such lines also stand above articles."""
    return _matches("count", line)


def is_caption(line: str) -> bool:
    """Whether a line is a caption or a credit by its own words ("Image source, Reuters")."""
    return _matches("caption", line) or (not ends_a_sentence(line) and _matches("credit", line))


def _is_sharing(line: str) -> bool:
    words = re.findall(r"[\w-]+", key(line)) if len(line) <= _LONGEST else []
    return any(word in _NETWORK for word in words) and all(word in SHARING for word in words)
