"""What the families of translation models call a language (BCP 47)."""

from __future__ import annotations

import langcodes

from briefing.core.documents import primary_language
from briefing.language.languages import script

# NLLB names a language more narrowly than BCP 47's primary subtags do.
_NLLB = {
    "ar": "arb_Arab",
    "az": "azj_Latn",
    "et": "est_Latn",
    "fa": "pes_Arab",
    "ku": "kmr_Latn",
    "lv": "lvs_Latn",
    "mg": "plt_Latn",
    "mn": "khk_Cyrl",
    "ms": "zsm_Latn",
    "ne": "npi_Deva",
    "no": "nob_Latn",
    "or": "ory_Orya",
    "ps": "pbt_Arab",
    "sq": "als_Latn",
    "sw": "swh_Latn",
    "uz": "uzn_Latn",
    "yi": "ydd_Hebr",
    "zh": "zho_Hans",
}
_MBART_TOKENS = """
ar_AR cs_CZ de_DE en_XX es_XX et_EE fi_FI fr_XX gu_IN hi_IN it_IT ja_XX kk_KZ ko_KR lt_LT lv_LV
my_MM ne_NP nl_XX ro_RO ru_RU si_LK tr_TR vi_VN zh_CN af_ZA az_AZ bn_IN fa_IR he_IL hr_HR id_ID
ka_GE km_KH mk_MK ml_IN mn_MN mr_IN pl_PL ps_AF pt_XX sv_SE sw_KE ta_IN te_IN th_TH tl_XX uk_UA
ur_PK xh_ZA gl_ES sl_SI
"""
_MBART = {token.split("_")[0]: token for token in _MBART_TOKENS.split()}


def marian_codes(language: str) -> tuple[str, ...]:
    """What Marian may call a language: "ara", "ar", "ara_Arab"; the likeliest first."""
    long, short = _alpha3(language), primary_language(language)
    return (long, short, f"{long}_{script(language)}", f"{short}_XX")


def m2m_codes(language: str) -> tuple[str, ...]:
    """M2M100's token and NLLB's, which is the same architecture: "__ar__", "arb_Arab"."""
    short = primary_language(language)
    return (f"__{short}__", _NLLB.get(short, f"{_alpha3(language)}_{script(language)}"))


def mbart_codes(language: str) -> tuple[str, ...]:
    """The token of mBART: "ar_AR"."""
    known = _MBART.get(primary_language(language))
    return (known,) if known else ()


def _alpha3(language: str) -> str:
    try:
        return langcodes.Language.get(language).to_alpha3()
    except (LookupError, ValueError):
        return primary_language(language)
