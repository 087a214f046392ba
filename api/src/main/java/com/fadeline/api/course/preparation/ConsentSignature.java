package com.fadeline.api.course.preparation;

import java.util.List;

import com.fadeline.api.Personal;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a consent that was signed on a device. The drawn signature is in the
 * document alone.
 *
 * @param document the document that was signed, as PDF/A
 * @param textSha256 digest of the text as it was shown, in lower-case hexadecimal digits
 * @param language tag of the language in which it was shown
 * @param zones the zones of the course at that time
 * @param signedBy name of who signed
 * @param explainedBy the specialist who explained it; null if the client signed at home
 * @param initials what the client marked the blocks with; null if there was nothing to
 * mark, or before they were kept
 */
public record ConsentSignature(StoredFile document, ConsentTopic topic, String textSha256, String language,
		@Personal List<String> zones, @Personal String signedBy, @Nullable OperatorId explainedBy,
		@Personal @Nullable String initials) {

	public ConsentSignature {
		zones = Zones.of(zones);
	}

	/** Returns whether a specialist still has to talk about it with the client. */
	public boolean needsTalk() {
		return this.explainedBy == null && this.topic.needsTalk();
	}

}
