package com.fadeline.web.consents;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fadeline.administration.consents.ConsentBlock;
import com.fadeline.administration.consents.ConsentText;
import com.fadeline.api.course.preparation.ConsentTopic;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the next version of a text that clients sign.
 *
 * @param initialled the blocks that clients mark with initials
 */
record ConsentTextBody(@NotNull ConsentTopic topic,
		@NotBlank @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
		@NotEmpty Map<ConsentBlock, @NotBlank @Size(max = ConsentTextBody.LONGEST) String> blocks,
		@Nullable Set<@NotNull ConsentBlock> initialled) {

	static final int LONGEST = 10_000;

	ConsentText.Content content() {
		return new ConsentText.Content(this.blocks, Objects.requireNonNullElse(this.initialled, Set.of()));
	}

}
