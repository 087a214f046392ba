package com.fadeline.web.consents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.administration.consents.ConsentText;
import com.fadeline.administration.consents.ConsentTexts;
import com.fadeline.api.Requester;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

/** Keeps the latest consent texts for a test. */
public class MemoryConsentTexts implements ConsentTexts {

	private final Map<List<Object>, ConsentText> texts = new LinkedHashMap<>();

	/** Forgets them. */
	public void reset() {
		this.texts.clear();
	}

	@Override
	public List<ConsentText> latest(ClinicId clinic) {
		return this.texts.values().stream().filter((text) -> text.clinicId().equals(clinic)).toList();
	}

	@Override
	public ConsentText add(ClinicId clinic, ConsentTopic topic, String language, ConsentText.Content content,
			@Nullable Long expectedVersion, Requester by) {
		return this.texts.compute(List.of(clinic, topic, language), (key, last) -> new ConsentText(clinic, topic,
				language, (last == null) ? 1 : last.version() + 1, content));
	}

}
