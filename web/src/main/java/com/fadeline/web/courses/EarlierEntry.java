package com.fadeline.web.courses;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.course.History;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;
import org.jspecify.annotations.Nullable;

/**
 * What a form or a body says of one earlier sitting, with what holds for all sittings of
 * its history.
 *
 * @param sittings how many there were in all
 * @param sitting its number, place and own notes aside
 * @param notes of the sitting; where its history lists no other, of the history too
 */
record EarlierEntry(PastMethod method, @Nullable String clinic, @Nullable Integer sittings, PastSitting sitting,
		@Nullable String notes) {

	private static final PastSitting UNKNOWN = new PastSitting(null, null, false, null, null, List.of(), null, null,
			null, null, null, List.of());

	/**
	 * What is on record.
	 * @param sitting null where the history lists none
	 */
	static EarlierEntry of(History history, @Nullable PastSitting sitting) {
		return new EarlierEntry(history.method(), history.source(), history.totalSittings(),
				Objects.requireNonNullElse(sitting, UNKNOWN), joined(notes(history, sitting)));
	}

	private static List<String> notes(History history, @Nullable PastSitting sitting) {
		List<String> own = (sitting == null) ? List.of() : sitting.notes();
		return isOnly(history) ? Stream.concat(history.notes().stream(), own.stream()).toList() : own;
	}

	private static @Nullable String joined(List<String> notes) {
		return notes.isEmpty() ? null : String.join("\n", notes);
	}

	/** Whether the history lists no more than one sitting. */
	static boolean isOnly(History history) {
		return history.sittings().size() <= 1;
	}

	/** A history of its own. */
	History recorded(String key) {
		return new History(key, this.clinic, this.method, this.sittings,
				List.of(with(UNKNOWN, this.sittings, List.of())), list());
	}

	/**
	 * The history as it is on record, with this instead of that sitting.
	 * @param known null where the history lists none
	 */
	History over(History history, @Nullable PastSitting known) {
		boolean only = isOnly(history);
		boolean sameNotes = Objects.equals(this.notes, joined(notes(history, known)));
		PastSitting before = Objects.requireNonNullElse(known, UNKNOWN);
		@Nullable Integer number = (only && Objects.equals(before.number(), history.totalSittings())) ? this.sittings
				: before.number();
		PastSitting now = with(before, number, sameNotes ? before.notes() : only ? List.of() : list());
		List<PastSitting> all = (known != null)
				? history.sittings().stream().map((each) -> each.equals(known) ? now : each).toList()
				: with(UNKNOWN, null, List.of()).equals(UNKNOWN) ? List.of() : List.of(now);
		return new History(history.key(), this.clinic, this.method, this.sittings, all,
				(only && !sameNotes) ? list() : history.notes());
	}

	/** The same with the pain as it was told. */
	EarlierEntry withPain(@Nullable String pain) {
		PastSitting it = this.sitting;
		return new EarlierEntry(this.method, this.clinic, this.sittings,
				new PastSitting(it.number(), it.date(), it.dateDerived(), it.weekOffset(), it.weekOffsetRange(),
						it.settings(), it.endpoint(), it.reaction(), pain, it.fadingPercent(), it.fadingWords(),
						it.notes(), it.zones(), it.operator(), it.place()),
				this.notes);
	}

	private List<String> list() {
		return Optional.ofNullable(this.notes).stream().toList();
	}

	private PastSitting with(PastSitting before, @Nullable Integer number, List<String> notes) {
		PastSitting it = this.sitting;
		boolean derived = before.dateDerived() && Objects.equals(before.date(), it.date());
		return new PastSitting(number, it.date(), derived, before.weekOffset(), before.weekOffsetRange(), it.settings(),
				it.endpoint(), it.reaction(), it.pain(), it.fadingPercent(), it.fadingWords(), notes, it.zones(),
				it.operator(), before.place());
	}

}
