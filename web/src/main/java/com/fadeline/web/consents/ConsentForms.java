package com.fadeline.web.consents;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.administration.consents.ConsentTexts;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.pages.Languages;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reader of the texts in effect: those of the clinic, else the built-in drafts. */
@Component
public class ConsentForms {

	private static final Set<ConsentBlock> INITIALLED = Set.of(ConsentBlock.RISKS);

	private final ConsentTexts texts;

	private final MessageSource messages;

	ConsentForms(ConsentTexts texts, MessageSource messages) {
		this.texts = texts;
		this.messages = messages;
	}

	/** Returns all texts of a clinic, by topic and language. */
	List<ConsentText> all(ClinicId clinic) {
		List<ConsentText> written = this.texts.latest(clinic);
		return Arrays.stream(ConsentTopic.values())
			.flatMap((topic) -> languages(written).map((language) -> chosen(clinic, topic, language, written)))
			.toList();
	}

	/** Returns the text in a language; in English if the language is not spoken. */
	public ConsentText in(ClinicId clinic, ConsentTopic topic, String language) {
		List<ConsentText> written = this.texts.latest(clinic);
		return chosen(clinic, topic, languages(written).anyMatch(language::equals) ? language : "en", written);
	}

	private ConsentText chosen(ClinicId clinic, ConsentTopic topic, String language, List<ConsentText> written) {
		return written.stream()
			.filter((text) -> text.topic() == topic && text.language().equals(language))
			.findFirst()
			.orElseGet(() -> new ConsentText(clinic, topic, language, 0, builtIn(topic, language)));
	}

	private ConsentText.Content builtIn(ConsentTopic topic, String language) {
		Map<ConsentBlock, String> blocks = new EnumMap<>(ConsentBlock.class);
		for (ConsentBlock block : ConsentBlock.values()) {
			blocks.put(block, this.messages.getMessage("consentText.%s.%s".formatted(topic, block), null, "",
					Locale.forLanguageTag(language)));
		}
		return new ConsentText.Content(blocks, INITIALLED);
	}

	private static Stream<String> languages(List<ConsentText> written) {
		return Stream
			.concat(Languages.ALL.stream().map(Locale::toLanguageTag), written.stream().map(ConsentText::language))
			.distinct();
	}

}
