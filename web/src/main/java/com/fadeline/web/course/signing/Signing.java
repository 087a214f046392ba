package com.fadeline.web.course.signing;

import java.time.Instant;
import java.util.Map;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/** Value object of one consent as it is signed. */
record Signing(FileId fileId, ConsentText text, Map<ConsentBlock, String> initials, Signed signed) {

	/** Returns whether a specialist still has to talk about it with the client. */
	public boolean needsTalk() {
		return this.signed.explainedBy() == null && this.text.topic().needsTalk();
	}

	/** Returns the initials; null if there was nothing to mark. */
	@Nullable String firstInitials() {
		return this.initials.values().stream().findFirst().orElse(null);
	}

	/**
	 * Value object of who signed, who explained and when.
	 *
	 * @param explainedBy null if the client signs at home, as is the name
	 */
	record Signed(String signedBy, @Nullable OperatorId explainedBy, @Nullable String explainer, Strokes strokes,
			Instant at) {
	}

}
