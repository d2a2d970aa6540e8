"""Word lists of English wording. Adding a word here needs a golden case beside it."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of a list that is set as prose."""
    return frozenset(text.split())


# Acronyms that are said letter by letter although they look like words, or are words.
LETTERS = words("""
    US UK UN EU UAE USA UAW UAV IS IT AI AP AA AAA AC AD AM PM PA LA DC NY ID IP IQ IR IV IOC IMF
    IPO IAEA IPCC IRA IRS IRGC IDF ICC ICJ ICE ICU IED ISI ISP ITV IUCN ILO IOM EPA ECB ECJ EC EEC
    ESA ESPN EV EVS OSCE OECD OAS OBE OK ONS OFT UCLA UCL UEA UHF UNHCR UFO UEFA USB URL USSR
    UKIP ANC API ATM AFP ABC ACLU AOL ADHD AARP ASBO AGM AWS ACL BBC CIA FBI NSA NHS CNN NBC CBS
    PMF PKK PYD YPG SDF PLO PLA FSA FAA FDA CAA CEO CFO CFA CPI CPS CDU CSU CBI CDC DNA RNA DEA
    DHS DOJ DOD DIY DUP SNP SDP SPD SEC SUV GDP GNP GMT BST EST HIV HTS HGV HMRC KGB GRU FSB MI
    MP MEP MSP MBA MBE MLA MRI MRSA MOT MVP NBA NFL NGO NRA NYPD LAPD PTSD RAF RSPCA RSPB
    TUC TV VAT VIP VPN WHO WTO WWF WMD WFP XL YMCA CAF CAR DRC ROC PRC PPE PCR PC PR HR QE
    CIO COO CTO AFC NFC RBS HSBC IBM GE GM BMW VW EDF BP RPG IDP IDPS IOU ISO LNG LPG OAP PA SA SAS
    SOS TNT UDR UVF EEA AU ASL ATF AIG AMD ALS BAE CO OPCW UNHRC
    """)

# Acronyms that are said as words.
WORDS = words("""
    NATO NASA UNESCO UNICEF OPEC FIFA UEFA UKIP AIDS SARS MERS COVID ISIS ISIL HAMAS FATAH DAESH
    ASEAN BRICS NAFTA CERN FEMA UNRWA AIPAC CENTCOM AFRICOM EUCOM INTERPOL EUROPOL FRONTEX ECOWAS
    MERCOSUR OPEC+ GATT START SALT SWAT SCUBA LASER RADAR SONAR DACA COBRA COBR OFCOM OFSTED OFGEM
    ACAS ASDA IKEA NASDAQ DAX WADA BAFTA AWOL NIMBY PIN SIM GIF RAM ROM LED JPEG ASCII BASIC NASCAR
    TED MENA EFTA SADC UNITA ZANU SWAPO FARC RENAMO FRELIMO HEZBOLLAH UNIFIL ISAF EUFOR POTUS
    FLOTUS SCOTUS FOMO YOLO TASER MASH CAT PET COP DREAM BAME SNAP CAPTCHA FICO NICE
    UNHABITAT UNAMI UNMISS AMISOM CHIPS LIBOR OPCON TARP SIPRI RAND BIMCO GOOGLE VISA FIAT SAAB
    CAPES MIRV BUPA LIDAR GITMO ERASMUS PISA DEFRA UNCTAD
    """)

# Short English words, which a headline or an emphasis may set in capitals.
SHORT_WORDS = words("""
    A I AM AN AS AT BE BY DO GO HE HI IF IN IS IT ME MY NO OF OH ON OR OX SO TO UP US WE YE
    ACT ADD AGE AGO AID AIM AIR ALL AND ANY ARE ARM ART ASK ATE BAD BAN BAR BED BET BIG BIT BOX BOY
    BUS BUT BUY CAN CAR CAT COP CRY CUP CUT DAD DAY DID DIE DIG DOG DRY DUE EAR EAT EGG END ERA EYE
    FAN FAR FEW FIT FIX FLY FOR FUN GAP GAS GET GOD GOT GUN GUY HAD HAS HAT HER HEY HIM HIS HIT HOT
    HOW ICE ILL ITS JET JOB JOY KEY KID LAW LAY LED LEG LET LIE LOT LOW MAD MAN MAP MAY MEN MET MIX
    MOM MUM NET NEW NOR NOT NOW ODD OFF OIL OLD ONE OUR OUT OWE OWN PAY PER POP PUT RAN RAW RED RID
    ROW RUN SAD SAT SAW SAY SEA SEE SET SHE SIR SIT SIX SKY SON SUE SUN TAX TEA TEN THE TIE TOO TOP
    TOY TRY TWO USE VAN VIA VOW WAR WAS WAY WEB WET WHO WHY WIN WON WOW YES YET YOU
    """)

# Ordinary words that follow a count, so that "2014 people" is no year.
COUNTED = words("""
    people persons men women children troops soldiers fighters militants police officers
    civilians refugees migrants families homes houses households jobs workers staff employees
    students pupils schools teachers patients deaths cases votes voters seats miles metres
    meters kilometres kilometers feet acres hectares tonnes tons kilograms pounds dollars euros
    rockets missiles shells times pages words copies vehicles cars lorries trucks tanks aircraft
    flights passengers visitors fans spectators supporters members volunteers victims prisoners
    detainees inmates hostages companies firms businesses shops stores barrels litres gallons
    calories points runs goals kg km lb lbs mph hours minutes seconds residents villagers
    protesters demonstrators delegates athletes competitors runners participants respondents
    adults Americans Britons Iraqis Syrians
    """)

# Letters in two cases that are said as letters.
MIXED_CASE = {
    "PhD": "P.H.D", "PhDs": "P.H-D's", "DoD": "D.O.D", "DoJ": "D.O.J", "DoE": "D.O.E",
    "MoD": "M.O.D", "MoJ": "M.O.J", "MoU": "M.O.U", "FoI": "F.O.I", "PoW": "P.O.W",
    "PoWs": "P.O-W's", "MSc": "M.S.C", "BSc": "B.S.C", "LLB": "L.L.B", "pH": "P.H",
    "mRNA": "M-R.N.A", "tRNA": "T-R.N.A", "eSIM": "E-sim", "IoT": "I.O.T", "SaaS": "sass",
    "QCs": "Q-C's", "Ph.D": "P.H.D", "Ph.D.": "P.H.D", "Ph.Ds": "P.H-D's",
}  # fmt: skip  # a table

# Acronyms with a spoken form of their own.
SPECIAL = {
    "USAID": "U.S aid", "NAACP": "N double A.C.P", "WWI": "World War One",
    "WWII": "World War Two", "WW1": "World War One", "WW2": "World War Two",
    "JPEG": "jay peg", "IEEE": "I triple E",
    "OK": "okay", "CO2": "C.O two", "H2O": "H-two-O",
    "UKIP": "Ukip", "UNRWA": "Unra", "COVID": "Covid", "SCOTUS": "Scotus", "POTUS": "Potus",
    "Y2K": "Y-two-K", "B2B": "B-two-B", "R2-D2": "R-two D-two", "U2": "U-two",
}  # fmt: skip  # a table

# Abbreviations before a name, in the order in which they are tried.
TITLES = {
    "Gen": "General", "Lt": "Lieutenant", "Col": "Colonel", "Maj": "Major", "Sgt": "Sergeant",
    "Capt": "Captain", "Cpl": "Corporal", "Brig": "Brigadier", "Adm": "Admiral",
    "Cmdr": "Commander",
    "Cdr": "Commander", "Pte": "Private", "Pvt": "Private", "Prof": "Professor", "Rev": "Reverend",
    "Revd": "Reverend", "Dr": "Doctor", "Cllr": "Councillor", "Insp": "Inspector",
    "Supt": "Superintendent", "Ms": "Miz", "Messrs": "Messieurs", "Mr": "Mr", "Mrs": "Mrs",
    "Mx": "Mix", "St": "Saint", "Mt": "Mount",
}  # fmt: skip  # a table
# These are words or names without their stop.
STOPPED_TITLES = {
    "Sen": "Senator", "Sens": "Senators", "Gov": "Governor", "Govs": "Governors",
    "Rep": "Representative", "Reps": "Representatives", "Pres": "President", "Hon": "Honourable",
    "Fr": "Father", "Det": "Detective", "Const": "Constable", "Ft": "Fort", "Amb": "Ambassador",
    "Drs": "Doctors", "Gens": "Generals", "Spc": "Specialist", "Atty": "Attorney", "Sr": "Sister",
}  # fmt: skip  # a table

# Abbreviations that are the same wherever they stand. The stop is part of them.
STOPPED = {
    "approx": "approximately", "Approx": "Approximately", "Inc": "Incorporated", "Ltd": "Limited",
    "Corp": "Corporation", "Bros": "Brothers", "Jr": "Junior", "Ave": "Avenue", "Blvd": "Boulevard",
    "Dept": "Department", "dept": "department", "Depts": "Departments", "Assn": "Association",
    "Assoc": "Association", "Univ": "University", "Asst": "Assistant", "Govt": "Government",
    "govt": "government", "Intl": "International", "Natl": "National", "Mfg": "Manufacturing",
    "incl": "including", "excl": "excluding", "etc": "et cetera", "Esq": "Esquire", "viz": "namely",
    "cf": "compare", "misc": "miscellaneous", "Ala": "Alabama", "Ariz": "Arizona",
    "Calif": "California", "Colo": "Colorado", "Conn": "Connecticut", "Fla": "Florida",
    "Ill": "Illinois", "Minn": "Minnesota", "Okla": "Oklahoma", "Ore": "Oregon",
    "Penn": "Pennsylvania", "Tenn": "Tennessee", "Wyo": "Wyoming", "Nev": "Nevada",
}  # fmt: skip  # a table
# Said in full without a stop too.
UNSTOPPED = frozenset({"approx", "Approx", "Ltd", "etc", "govt", "Govt", "dept", "Dept", "Jr"})

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "FL": "Florida", "GA": "Georgia",
    "HI": "Hawaii", "IA": "Iowa", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "KS": "Kansas",
    "KY": "Kentucky", "LA": "Louisiana", "MA": "Massachusetts", "MD": "Maryland", "ME": "Maine",
    "MI": "Michigan", "MN": "Minnesota", "MO": "Missouri", "MS": "Mississippi", "MT": "Montana",
    "NC": "North Carolina", "ND": "North Dakota", "NE": "Nebraska", "NH": "New Hampshire",
    "NJ": "New Jersey", "NM": "New Mexico", "NV": "Nevada", "NY": "New York", "OH": "Ohio",
    "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania", "RI": "Rhode Island",
    "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah",
    "VA": "Virginia", "VT": "Vermont", "WA": "Washington", "WI": "Wisconsin",
    "WV": "West Virginia", "WY": "Wyoming",
}  # fmt: skip  # a table
