package com.fadeline.api.course.preparation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Personal;

/** Value object of the answers to the contraindication questions. */
public record Screening(Instant answeredAt, List<Answer> answers) {

	public Screening {
		answers = Lists.copy(answers);
	}

	/**
	 * Value object of one answer.
	 *
	 * @param since from when the item is or was present, as far as known; for an item
	 * with a window the day it was last present, from which the window counts
	 * @param clearedBy the doctor whose letter clears it
	 * @param letterDate the day the letter was written
	 * @param letterExpiry the last day on which the letter clears
	 */
	public record Answer(ScreeningItem item, boolean present, @Nullable LocalDate since,
			@Personal @Nullable String clearedBy, @Nullable LocalDate letterDate, @Nullable LocalDate letterExpiry,
			@Personal @Nullable String note) {

		/** Returns the answer that the item is absent. */
		public static Answer no(ScreeningItem item) {
			return new Answer(item, false, null, null, null, null, null);
		}

		/** Returns the answer that the item is present, without further facts. */
		public static Answer yes(ScreeningItem item) {
			return new Answer(item, true, null, null, null, null, null);
		}

		/**
		 * Returns the same answer with a doctor's letter that clears it from one day to
		 * another.
		 */
		public Answer cleared(String doctor, LocalDate from, LocalDate until) {
			return new Answer(this.item, this.present, this.since, doctor, from, until, this.note);
		}

		/** Returns whether any part of a letter is known. */
		public boolean hasLetter() {
			return doctorIsNamed() || this.letterDate != null || this.letterExpiry != null;
		}

		/** Returns why its letter does not clear it on a day; empty if it does. */
		public Set<LetterGap> gapsOn(LocalDate day) {
			Set<LetterGap> gaps = EnumSet.noneOf(LetterGap.class);
			if (!doctorIsNamed()) {
				gaps.add(LetterGap.DOCTOR);
			}
			if (this.letterDate == null) {
				gaps.add(LetterGap.DATE);
			}
			else if (this.letterDate.isAfter(day)) {
				gaps.add(LetterGap.WRITTEN_LATER);
			}
			if (this.letterExpiry == null) {
				gaps.add(LetterGap.EXPIRY);
			}
			else if (this.letterExpiry.isBefore(day)) {
				gaps.add(LetterGap.EXPIRED);
			}
			return gaps;
		}

		private boolean doctorIsNamed() {
			return this.clearedBy != null && !this.clearedBy.isBlank();
		}

	}

}
