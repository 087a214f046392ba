package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;

/**
 * Merge of one history into another. Recorded values stay; additions are added; where the
 * two differ, the delivered value becomes a note and a finding.
 */
final class Merge {

	private final History record;

	private final boolean byPlace;

	private final List<String> differences = new ArrayList<>();

	private final History whole;

	/**
	 * @param byPlace whether the sittings of both have the same places; else they are
	 * matched by content
	 * @param course stated values of the course that differ
	 */
	Merge(History record, History delivered, boolean byPlace, List<Statement.Difference> course) {
		this.record = record;
		this.byPlace = byPlace;
		this.whole = merged(delivered, course);
	}

	History whole() {
		return this.whole;
	}

	List<String> differences() {
		return this.differences;
	}

	private History merged(History delivered, List<Statement.Difference> course) {
		Set<String> notes = new LinkedHashSet<>(this.record.notes());
		notes.addAll(delivered.notes());
		FactMerge facts = new FactMerge("", notes, this.differences);
		course.forEach(facts::differ);
		Integer total = greatest(this.record.totalSittings(), delivered.totalSittings());
		String source = facts.either("source", this.record.source(), delivered.source());
		facts.either("method", this.record.method(), delivered.method());
		return new History(this.record.key(), source, this.record.method(), total, sittings(delivered.sittings()),
				List.copyOf(notes));
	}

	private static @Nullable Integer greatest(@Nullable Integer one, @Nullable Integer other) {
		if (one == null || other == null) {
			return (one == null) ? other : one;
		}
		return Math.max(one, other);
	}

	private List<PastSitting> sittings(List<PastSitting> delivered) {
		List<PastSitting> all = new ArrayList<>(this.record.sittings());
		Set<Integer> met = new LinkedHashSet<>();
		int places = all.stream().mapToInt(Merge::place).max().orElse(0);
		for (int index = 0; index < delivered.size(); index++) {
			PastSitting sitting = delivered.get(index);
			int same = same(sitting, index, met);
			if (same < 0) {
				all.add(this.byPlace ? sitting : sitting.placed(++places));
			}
			else {
				met.add(same);
				all.set(same, merged(same, sitting));
			}
		}
		if (all.stream().allMatch((sitting) -> sitting.number() != null)) {
			all.sort(Comparator.comparing(PastSitting::number, Comparator.nullsLast(Comparator.naturalOrder())));
		}
		return all;
	}

	private static int place(PastSitting sitting) {
		return Objects.requireNonNullElse(sitting.place(), 0);
	}

	/**
	 * Returns the index of the matching recorded sitting: an equal one, one of its
	 * number, else of its date, else the one at its place if neither states more; -1 for
	 * a new one.
	 */
	private int same(PastSitting sitting, int index, Set<Integer> met) {
		List<PastSitting> known = this.record.sittings();
		if (this.byPlace) {
			return first(met, (other) -> place(other) == place(sitting));
		}
		int equal = first(met, (other) -> other.equals(sitting.placed(other.place())));
		if (equal >= 0) {
			return equal;
		}
		Integer number = sitting.number();
		if (number != null) {
			int numbered = first(met, (other) -> number.equals(other.number()));
			if (numbered >= 0) {
				return numbered;
			}
		}
		PartialDate date = sitting.date();
		if (date != null && date.exact().isPresent()) {
			int dated = first(met, (other) -> (number == null || other.number() == null) && date.equals(other.date()));
			if (dated >= 0) {
				return dated;
			}
		}
		boolean unnumbered = number == null && index < known.size() && !met.contains(index)
				&& known.get(index).number() == null;
		return (unnumbered && FactMerge.isSameDay(known.get(index).date(), sitting.date())) ? index : -1;
	}

	private int first(Set<Integer> met, Predicate<PastSitting> sought) {
		List<PastSitting> known = this.record.sittings();
		for (int place = 0; place < known.size(); place++) {
			if (!met.contains(place) && sought.test(known.get(place))) {
				return place;
			}
		}
		return -1;
	}

	private PastSitting merged(int index, PastSitting delivered) {
		PastSitting known = this.record.sittings().get(index);
		Set<String> notes = new LinkedHashSet<>(known.notes());
		notes.addAll(delivered.notes());
		FactMerge facts = new FactMerge("sittings[%d].".formatted(index), notes, this.differences);
		PartialDate date = facts.date(known.date(), delivered.date());
		boolean derived = Objects.equals(date, known.date()) ? known.dateDerived() : delivered.dateDerived();
		return new PastSitting(facts.either("n", known.number(), delivered.number()), date, derived,
				facts.either("weekOffset", known.weekOffset(), delivered.weekOffset()),
				facts.either("weekOffsetRange", known.weekOffsetRange(), delivered.weekOffsetRange()),
				settings(known.settings(), delivered.settings(), facts),
				facts.either("endpoint", known.endpoint(), delivered.endpoint()),
				facts.either("reaction", known.reaction(), delivered.reaction()),
				facts.either("pain", known.pain(), delivered.pain()),
				facts.either("fadingPercent", known.fadingPercent(), delivered.fadingPercent()),
				facts.either("fadingWords", known.fadingWords(), delivered.fadingWords()), List.copyOf(notes),
				facts.zones(known.zones(), delivered.zones()),
				facts.either("operator", known.operator(), delivered.operator()), known.place());
	}

	private static List<PastSitting.Settings> settings(List<PastSitting.Settings> known,
			List<PastSitting.Settings> delivered, FactMerge facts) {
		List<PastSitting.Settings> lines = new ArrayList<>(known);
		for (int index = 0; index < delivered.size(); index++) {
			if (index < known.size()) {
				lines.set(index, facts.line("settings[%d].".formatted(index), known.get(index), delivered.get(index)));
			}
			else {
				lines.add(delivered.get(index));
			}
		}
		return lines;
	}

}
