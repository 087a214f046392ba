package com.fadeline.administration.consents;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.ClinicId;

/**
 * Value object of one version of a text that clients sign. A version never changes: what
 * was signed can be read again as it was.
 *
 * @param language tag of its language, such as de
 * @param version 1 for the first of the clinic; 0 for the built-in draft
 */
public record ConsentText(ClinicId clinicId, ConsentTopic topic, String language, int version, Content content) {

	/** Returns the version as a consent names it, such as laser-de-3. */
	public String formVersion() {
		return "%s-%s-%s".formatted(this.topic.name().toLowerCase(Locale.ROOT), this.language,
				isDraft() ? "draft" : String.valueOf(this.version));
	}

	/** Returns whether it is built in, and no lawyer of the clinic has checked it. */
	public boolean isDraft() {
		return this.version == 0;
	}

	/**
	 * Value object of what it says.
	 *
	 * @param blocks those that are not blank
	 * @param initialled the blocks that the client marks with initials
	 */
	public record Content(Map<ConsentBlock, String> blocks, Set<ConsentBlock> initialled) {

		public Content {
			Map<ConsentBlock, String> written = new EnumMap<>(ConsentBlock.class);
			blocks.forEach((block, text) -> {
				if (!text.isBlank()) {
					written.put(block, text.strip().replace("\r\n", "\n"));
				}
			});
			Set<ConsentBlock> marked = new TreeSet<>(initialled);
			marked.retainAll(written.keySet());
			blocks = Collections.unmodifiableMap(written);
			initialled = Collections.unmodifiableSet(marked);
		}

	}

}
