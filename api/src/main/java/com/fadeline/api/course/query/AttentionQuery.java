package com.fadeline.api.course.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecords;
import com.fadeline.api.Confined;
import com.fadeline.api.InWords;
import com.fadeline.api.Lists;
import com.fadeline.api.Page;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OperatorId;

/** Queries about what needs attention. */
public sealed interface AttentionQuery {

	/**
	 * Query for a {@link Result}: the courses that need attention, severe reactions
	 * first, then the most urgent kinds, then oldest first; null for all.
	 *
	 * @param language the language of the reasons; English by default
	 * @param kind the kind of the items
	 * @param deferred whether those are wanted that are put off, instead of those due
	 */
	record FindAttention(@Nullable Set<ClinicId> clinics, @Nullable OperatorId operatorId, int page, int size,
			Locale language, @Nullable AttentionKind kind,
			boolean deferred) implements AttentionQuery, Confined, InWords {

		public FindAttention {
			language = Objects.requireNonNullElse(language, Locale.ENGLISH);
		}

		/** Creates one for all kinds of items that are due. */
		public FindAttention(@Nullable Set<ClinicId> clinics, @Nullable OperatorId operatorId, int page, int size,
				Locale language) {
			this(clinics, operatorId, page, size, language, null, false);
		}

		/**
		 * Result: a page of attention items.
		 *
		 * @param kinds the numbers of items of each kind, whichever kind is asked for
		 * @param putOff the number of items that are put off
		 */
		public record Result(Page<AttentionItem> items, Map<AttentionKind, Long> kinds,
				long putOff) implements ClientRecords {

			public Result {
				kinds = Map.copyOf(kinds);
			}

			@Override
			public List<AttentionItem> records() {
				return this.items.items();
			}

		}

	}

	/**
	 * Query for a {@link Result}: how many items are due, without what they are. The
	 * answer may be two seconds old, and a minute where only time has passed.
	 *
	 * @param clinics the clinics of the courses; null for all
	 */
	record CountAttention(@Nullable Set<ClinicId> clinics) implements AttentionQuery, Confined {

		/**
		 * Result: numbers of items that are due.
		 *
		 * @param severe how many of them are severe reactions
		 */
		public record Result(int due, int severe) {
		}

	}

	/**
	 * Query for a {@link Result}: how many items are due by clinic and kind, without what
	 * they are.
	 *
	 * @param clinics the clinics of the courses; null for all
	 */
	record CountAttentionByKind(@Nullable Set<ClinicId> clinics) implements AttentionQuery, Confined {

		/** Days after which an item has waited for long. */
		public static final int LONG_DAYS = 90;

		/** Result: a count for each clinic and kind that has items. */
		public record Result(List<Count> counts) {

			public Result {
				counts = Lists.copy(counts);
			}

		}

		/**
		 * Number of items of one kind in one clinic.
		 *
		 * @param waitingLong how many of them have been due for more than
		 * {@link #LONG_DAYS} days
		 */
		public record Count(ClinicId clinicId, AttentionKind kind, long due, long waitingLong) {
		}

	}

	/** Query for a {@link Result}: the items of a course, due or put off. */
	record FindCourseAttention(CourseId courseId) implements AttentionQuery {

		/** Result: the items, the most urgent first; none for an unknown course. */
		public record Result(List<AttentionItem> items) implements ClientRecords {

			public Result {
				items = Lists.copy(items);
			}

			@Override
			public List<AttentionItem> records() {
				return this.items;
			}

		}

	}

}
