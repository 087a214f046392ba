package com.fadeline.query.client;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordFoldingTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '~', textBlock = """
			Ada Lovelace,       ada lovelace
			ADA,                ada
			Dvořák,             dvorak
			Nguyễn Đặng,        nguyen dang
			Łukasz Żółć,        lukasz zolc
			Đorđević,           dordevic
			Þórður,             thordur
			Weiß,               weiss
			WEIẞ,               weiss
			İlker,              ilker
			ILKER,              ilker
			ılker,              ilker
			O'Brien,            obrien
			O’Brien,            obrien
			O´Brien,            obrien
			Oʼbrien,            obrien
			Jean-Luc,           jeanluc
			Jean‐Luc,           jeanluc
			Ó Briain,           o briain
			Gal·la,             galla
			Æthelred,           aethelred
			ΓΕΏΡΓΙΟΣ,           γεωργιοσ
			Γεώργιος,           γεωργιοσ
			Андрей,             андреи
			Алёна,              алена
			مُحَمَّد,           محمد
			Ｍｏｒｉ,             mori
			ada.b@example.org,  ada.b@example.org
			Ohara_1%,           ohara_1%
			""")
	void accents_case_apostrophes_and_hyphens_do_not_count(String written, String folded) {
		assertThat(WordFolding.plain(written)).isEqualTo(folded);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Müller", "Nguyễn", "Ångström", "İlker", "Żółć", "Ёлкин", "Μαρία", "이영희", "がっき" })
	void the_unicode_form_does_not_count(String name) {
		for (Normalizer.Form form : Normalizer.Form.values()) {
			assertThat(WordFolding.spellings(Normalizer.normalize(name, form))).isEqualTo(WordFolding.spellings(name));
		}
	}

	@Test
	void an_umlaut_is_a_plain_letter_or_written_out() {
		assertThat(WordFolding.spellings("Jürgen Müller")).containsExactly("jurgen muller", "juergen mueller");
		assertThat(WordFolding.spellings("Søren Ågård")).containsExactly("soren agard", "soeren aagaard");
		assertThat(WordFolding.spellings("Mueller")).containsExactly("mueller");
		assertThat(WordFolding.spellings("Zoë")).containsExactly("zoe");
	}

	@Test
	void what_is_not_seen_does_not_count() {
		assertThat(WordFolding.plain("\u202bAn\u00adna\u200b\u00a0 Maria\t\n")).isEqualTo("anna maria");
		assertThat(WordFolding.plain("Anna\u0000Maria")).isEqualTo("anna maria");
	}

	@Test
	void stops_and_commas_at_the_ends_of_words_do_not_count() {
		assertThat(WordFolding.plain("Smith, J. R., Jr.")).isEqualTo("smith j r jr");
		assertThat(WordFolding.plain(" . , ")).isEmpty();
	}

	@Test
	void arabic_is_compared_without_marks_and_by_letters_that_keyboards_exchange() {
		assertThat(WordFolding.plain("\u0623\u064e\u062d\u0645\u062f")).isEqualTo("\u0627\u062d\u0645\u062f");
		assertThat(WordFolding.plain("\u0641\u0627\u0637\u0645\u0629")).isEqualTo("\u0641\u0627\u0637\u0645\u0647");
		assertThat(WordFolding.plain("\u06a9\u0645\u0627\u0644\u06cc"))
			.isEqualTo(WordFolding.plain("\u0643\u0645\u0627\u0644\u064a"))
			.isEqualTo(WordFolding.plain("\u0643\u0645\u0640\u0627\u0644\u0649"));
	}

	@Test
	void a_voiced_letter_of_japanese_is_another_letter() {
		assertThat(WordFolding.plain("ガ")).isNotEqualTo(WordFolding.plain("カ"));
	}

	@Test
	void a_name_with_hyphens_is_one_word_or_several() {
		assertThat(WordFolding.plain(WordFolding.parted("Ann-Marie"))).isEqualTo("ann marie");
		assertThat(WordFolding.compact("ann marie o brien")).isEqualTo("annmarieobrien");
	}

}
