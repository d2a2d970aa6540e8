"""The small words that a shorter sentence must not lose, gain or swap: English and Arabic."""

from __future__ import annotations

from briefing.language.words import word_list

CONJUNCTIONS = word_list(
    """
    and but or while whereas although though because which who that when where after before since
    if unless until so و لكن بينما
    """
)
JOINING = word_list("and but or و لكن")
COORDINATING = JOINING | word_list("so")
# What says how two clauses hang together, so that it cannot be made up.
LINKS = word_list("because so after before since until while though although whereas despite")
# What turns a statement into another when it goes: where one of the words after it stays, it must.
CUES = word_list(
    """
    not no never neither nor without hardly barely scarcely cannot
    may might could would should must can will shall
    allegedly reportedly apparently possibly probably perhaps likely unlikely supposedly
    almost nearly about around approximately roughly estimated mainly mostly largely partly
    some many most several few least up more less fewer than over under only former alleged
    aspiring prospective potential possible purported supposed acting deputy fake unofficial
    suspected accused attempted failed planned proposed expected threatened help helps helped
    helping try tries tried trying seek seeks sought hope hopes hoped aim aims
    high low too nobody nothing none rarely seldom half first next vice shadow assistant associate
    junior interim caretaker honorary opposition mock ex anti non wrongly falsely mistakenly
    ليس ليست لا لم لن ما غير بدون دون قد ربما نحو حوالي بعض معظم
    """
)
# Without its condition a statement claims too much.
CONDITIONS = word_list("if unless until except whether unclear uncertain unknown doubtful إذا لو")
# Without its speaker too; and whatever is denied is denied.
SPEAKING = word_list(
    """
    said says say told tell according claimed claims claim accused accuses alleged alleges believes
    believe believed thinks thought suggested suggests argued argues warned warns reported reports
    insisted insists estimated admitted announced revealed reveals confirmed stated stressed vowed
    promised described called feared fears indication indicates indicated
    قال قالت أعلن أعلنت ذكر ذكرت زعم أكد أكدت أضاف وقال وقالت
    """
)
DENYING = word_list("denied denies deny denying rejected rejects dismissed نفى نفت")
GOVERNED = word_list("of that to")
BEING = word_list("is are was were be been being am")
# Forms that join a thing to what is told of it; those of one thing alone.
AUXILIARIES = BEING | word_list("has have had having do does did")
SINGULAR = word_list("is was has does")
DETERMINERS = word_list("a an the this that these those his her its their our your my")
PREPOSITIONS = word_list(
    """
    about above across after against along amid among around as at before behind below beneath
    beside between beyond by despite during for from in inside into like near of off on onto out
    outside over past since than through throughout to toward towards under until upon via with
    within without في من على إلى عن مع بين حتى
    """
)
# "All but one", "nobody but him".
EVERY = word_list(
    "all any anybody anyone anything everybody everyone everything nobody none nothing"
)
# After "but", what takes back some of what was said.
EXCEPTING = word_list("only not never")
# Words before "than" that compare nothing.
COMPARED = word_list("rather other")
# What tells how far the most of something reaches.
RANGES = word_list("in of since for among on to")
SUPERLATIVES = word_list("most best worst first only")
NO_SUPERLATIVES = word_list(
    """
    arrest chest conquest contest crest forest guest harvest inquest interest manifest nest
    northwest pest priest protest quest request rest southwest test unrest vest west
    """
)
