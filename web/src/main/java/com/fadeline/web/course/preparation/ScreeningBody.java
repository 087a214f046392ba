package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the answers to the contraindication questions. */
record ScreeningBody(@NotNull Instant answeredAt, @NotNull @Size(max = 100) List<@NotNull @Valid AnswerBody> answers) {

	Screening screening() {
		return new Screening(this.answeredAt, this.answers.stream().map(AnswerBody::answer).toList());
	}

	/** Request body of one answer. */
	record AnswerBody(@NotNull ScreeningItem item, @NotNull Boolean present, @Nullable LocalDate since,
			@Nullable @Size(max = 200) String clearedBy, @Nullable LocalDate letterDate,
			@Nullable LocalDate letterExpiry, @Nullable @Size(max = 10_000) String note) {

		private Screening.Answer answer() {
			return new Screening.Answer(this.item, this.present, this.since, this.clearedBy, this.letterDate,
					this.letterExpiry, this.note);
		}

	}

}
