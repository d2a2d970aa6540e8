"""Words that may stand for a number in the other language, in English and Arabic.

A line is some words and the values that they may have: "half" of an hour is 30, of all 50 per cent.
They keep a number of the other side, and none of them is missed. Arabic in the form of
`arabic.plain`; an indented line goes on with the one before.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from briefing.language.mentions import entries

ENGLISH = """
half | 0.5 30 50
halves | 0.5 2
quarter | 0.25 15 25 45 4
quarters | 0.75 0.25 45 75 3 4
thirds triple tripled thrice trio threefold march trilateral triangle triangular | 3
double doubled twice both couple pair pairs twin twins dual either biweekly february bilateral | 2
quadruple april quartet | 4
quarterly | 4 3
fortnight | 14 2
dozen dozens noon december | 12
decade october | 10
century centennial | 100
millennium | 1000
midnight | 0 12 24
week july | 7
once january | 1
none nil | 0
eve | 24 31
may pentagon quintet | 5
june hexagon | 6
august | 8
september | 9
november | 11
teens teenage teenagers | 10 13
twenties | 20
thirties | 30
forties | 40
fifties | 50
sixties | 60
seventies | 70
eighties | 80
nineties | 90
"""

ARABIC = """
نصف | 0.5 30 50
ربع | 0.25 15 25 45
ارباع | 0.75 75 0.25 4
ضعف ضعفي زوج كلا كلتا كلي ثنايي مزدوج مزدوجه مضاعف مرتين توام فبراير اثنين | 2
عقد عقدا عقود اكتوبر | 10
عقدين عقدان | 20
قرن قرنا قرون | 100
قرنين | 200
الفيه | 1000
دزينه دسته ظهرا الظهر ديسمبر | 12
اسبوعين اسبوعان | 14
منتصف | 0 12 24
ثلاثي ثلاثيه مثلث مارس | 3
رباعي رباعيه مربع ابريل | 4
خماسي مايو | 5
سداسي يونيو سدس | 6
اسبوع يوليو | 7
يناير | 1
اغسطس | 8
سبتمبر | 9
نوفمبر | 11
خمس | 0.2 20
اخماس | 0.2 5
عشر | 0.1
"""


def hints(table: str) -> Mapping[str, tuple[Fraction, ...]]:
    """The values that each word of a table may have."""
    found: dict[str, tuple[Fraction, ...]] = {}
    for line in entries(table):
        words, _, values = line.partition("|")
        found |= dict.fromkeys(words.split(), tuple(Fraction(value) for value in values.split()))
    return found
