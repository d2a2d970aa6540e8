"""Figures of how good engines are, on texts and recordings with known answers.

Owns: data sets, ROUGE, BLEU, chrF and word error rate, bootstrap intervals, tables and charts.
Must not know: names of engines, Click.
"""
