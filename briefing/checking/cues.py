"""The small words that a shorter sentence must not lose, gain or swap: English and Arabic."""

from __future__ import annotations

from briefing.checking.words import word_list

CONJUNCTIONS = word_list(
    """
    and but or while whereas although though because which who that when where after before since
    if unless until so و لكن بينما
    """
)
COORDINATING = word_list("and but or so و لكن")
# What says how two clauses hang together, so that it cannot be made up.
LINKS = word_list("because so after before since until while though although whereas despite")
# What turns a statement into another when it goes: where the word after it stays, it must stay.
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
    high low ليس ليست لا لم لن ما غير بدون دون قد ربما نحو حوالي بعض معظم
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
