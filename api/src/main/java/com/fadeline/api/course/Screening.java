package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;

/** Answers to the contraindication questions. */
public record Screening(Instant answeredAt, List<Answer> answers) {

	public Screening {
		answers = Lists.copy(answers);
	}

	/**
	 * One answer.
	 *
	 * @param since from when the item is or was present, as far as known; for an item
	 * with a window the day it was last present, from which the window counts
	 * @param clearedBy the doctor whose letter clears it
	 */
	public record Answer(ScreeningItem item, boolean present, @Nullable LocalDate since,
			@Personal @Nullable String clearedBy, @Personal @Nullable String note) {
	}

}
