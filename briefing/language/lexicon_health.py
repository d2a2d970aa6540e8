"""Illness and its treatment, in English and Arabic, as in `lexicon_acts`."""

from __future__ import annotations

HEALTH = """
treat treatment therapy drug medicine medication medical doctor physician nurse hospital clinic
  clinical patient surgery cure vaccine vaccination healthcare health healthy pharmaceutical dose
  antibiotic | علاج عالج معالج دواء ادوي عقار عقاقير طب طبي طبيب اطباء ممرض مستشفي مشفي عياد
  عيادات سريري مريض مرضي جراح شفاء لقاح تطعيم رعاي صح صحي صيدل جرع مضاد مستشفيات تلقيح علاجات
  تحصين
disease illness sick symptom infection infect infectious virus viral epidemic pandemic outbreak
  flu influenza coronavirus covid fever cough respiratory pneumonia lung breath breathe syndrome
  condition acute chronic contagious transmission transmit | مرض امراض مريض اعراض عرض عدوي اصاب
  عدي معد فيروس وباء اوبئ اوبي جائح جاءح تفش تفشي انفلونزا كورونا كوفيد حم حمي سعال تنفس تنفسي رئ
  رءوي رءه رئوي متلازم حاد مزمن اعتلال نقل انتقال انتقل التهاب حال مصاب اصيب
isolate quarantine isolation separate separation distance distancing alone lockdown | عزل حجر صحي
  انعزل فصل انفصل منفصل انفصال مسافات مساف تباعد ابتعد وحد وحيد اغلاق معزول بعد بعيد
"""
