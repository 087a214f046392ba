package com.fadeline.web.consents;

import java.util.Map;
import java.util.Set;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.course.preparation.ConsentTopic;

/** Response body of the version in effect of a text that clients sign. */
record ConsentTextView(ConsentTopic topic, String language, int version, String formVersion, boolean draft,
		Map<ConsentBlock, String> blocks, Set<ConsentBlock> initialled) {

	static ConsentTextView of(ConsentText text) {
		return new ConsentTextView(text.topic(), text.language(), text.version(), text.formVersion(), text.isDraft(),
				text.content().blocks(), text.content().initialled());
	}

}
