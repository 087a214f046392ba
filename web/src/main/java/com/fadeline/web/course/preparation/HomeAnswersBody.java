package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.preparation.HomeAnswers;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.id.HomeAnswersId;
import com.fadeline.api.id.SittingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the health answers that a client gives at home.
 *
 * @param sittingId the booked sitting that they are for
 */
record HomeAnswersBody(@NotNull HomeAnswersId id, @NotNull SittingId sittingId,
		@NotEmpty @Size(max = 100) List<@NotNull @Valid Part> answers) {

	HomeAnswers answers(Instant at) {
		return new HomeAnswers(this.id, this.sittingId, at,
				this.answers.stream()
					.map((part) -> new Screening.Answer(part.item(), part.present(), part.since(), null, null, null,
							part.note()))
					.toList());
	}

	/** Request body of one answer. */
	record Part(@NotNull ScreeningItem item, @NotNull Boolean present, @Nullable LocalDate since,
			@Nullable @Size(max = 1_000) String note) {
	}

}
