package com.fadeline.web.course.treatment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import org.jspecify.annotations.Nullable;

/**
 * Value object of one earlier sitting as a form or a body describes it, with what is
 * common to all sittings of its history.
 *
 * @param sittings number of sittings in all
 * @param sitting the sitting, except its number, place and own notes
 * @param notes notes of the sitting; if its history lists no other, of the history too
 */
public record EarlierEntry(PastMethod method, @Nullable String clinic, @Nullable Integer sittings, PastSitting sitting,
		@Nullable String notes) {

	private static final PastSitting UNKNOWN = new PastSitting(null, null, false, null, null, List.of(), null, null,
			null, null, null, List.of());

	/**
	 * Returns the entry of a recorded sitting.
	 * @param sitting null if the history lists none
	 */
	public static EarlierEntry of(History history, @Nullable PastSitting sitting) {
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

	/** Returns whether the history lists at most one sitting. */
	static boolean isOnly(History history) {
		return history.sittings().size() <= 1;
	}

	/** Returns a new history with this entry alone. */
	History recorded(String key) {
		return new History(key, this.clinic, this.method, this.sittings,
				List.of(with(UNKNOWN, this.sittings, List.of())), list());
	}

	/**
	 * Returns the recorded history with this entry in place of that sitting.
	 * @param known null if the history lists none
	 */
	public History over(History history, @Nullable PastSitting known) {
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

	/** Returns this entry with the pain as it was described. */
	public EarlierEntry withPain(@Nullable String pain) {
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
