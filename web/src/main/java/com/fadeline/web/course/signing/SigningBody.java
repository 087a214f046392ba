package com.fadeline.web.course.signing;

import java.util.List;
import java.util.Map;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.api.course.preparation.ConsentTopic;
import com.fadeline.api.id.FileId;
import com.fadeline.api.id.OperatorId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a form that a client signed.
 *
 * @param explainedBy the specialist who explained it; clients leave it out
 * @param language tag of the language in which it was read
 * @param strokes of the signature in a field of 1000 by 400, each x and y in turn
 */
record SigningBody(@NotBlank @Size(max = SigningForm.LONGEST_NAME) String signedBy, @Nullable OperatorId explainedBy,
		@NotBlank @Size(max = 35) String language, int @NotNull [][] strokes,
		@NotEmpty @Size(max = 4) List<@Valid @NotNull Part> consents) {

	/**
	 * Request body of one consent of a form.
	 *
	 * @param documentId id of the document to make; the same again records nothing twice
	 * @param textSha256 digest of the text as it was shown
	 * @param initials by block
	 */
	record Part(@NotNull FileId documentId, @NotNull ConsentTopic topic, @NotBlank @Size(max = 64) String textSha256,
			@Nullable Map<ConsentBlock, @NotBlank @Size(max = SigningForm.LONGEST_INITIALS) String> initials) {
	}

}
