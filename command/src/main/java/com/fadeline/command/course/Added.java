package com.fadeline.command.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.PastSitting.Settings;

/**
 * Difference between two deliveries of a history: what its source states now and did not
 * state before.
 */
final class Added {

	private static final Settings NOTHING = new Settings(null, null, null, null, null, null, null, null);

	private Added() {
	}

	/**
	 * Returns the additions in a form that can be merged by place into the history in
	 * effect; without what was withdrawn.
	 */
	static History to(History standing, History before, History now) {
		List<PastSitting> sittings = new ArrayList<>();
		for (PastSitting sitting : now.sittings()) {
			int place = Objects.requireNonNull(sitting.place());
			Optional<PastSitting> known = before.at(place);
			if (known.isEmpty()) {
				sittings.add(sitting);
			}
			else if (!known.get().equals(sitting) && standing.at(place).isPresent()) {
				sittings.add(added(known.get(), sitting));
			}
		}
		Integer total = Objects.equals(before.totalSittings(), now.totalSittings()) ? null
				: now.count() - before.count() + standing.count();
		return new History(standing.key(), added(before.source(), now.source()), standing.method(), total, sittings,
				more(before.notes(), now.notes()));
	}

	private static PastSitting added(PastSitting before, PastSitting now) {
		return new PastSitting(added(before.number(), now.number()), added(before.date(), now.date()),
				now.dateDerived(), added(before.weekOffset(), now.weekOffset()),
				added(before.weekOffsetRange(), now.weekOffsetRange()), lines(before.settings(), now.settings()),
				added(before.endpoint(), now.endpoint()), added(before.reaction(), now.reaction()),
				added(before.pain(), now.pain()), added(before.fadingPercent(), now.fadingPercent()),
				added(before.fadingWords(), now.fadingWords()), more(before.notes(), now.notes()),
				before.zones().equals(now.zones()) ? List.of() : now.zones(), added(before.operator(), now.operator()),
				now.place());
	}

	private static List<Settings> lines(List<Settings> before, List<Settings> now) {
		List<Settings> lines = new ArrayList<>();
		for (int index = 0; index < now.size(); index++) {
			lines.add((index < before.size()) ? added(before.get(index), now.get(index)) : now.get(index));
		}
		return lines.stream().allMatch(NOTHING::equals) ? List.of() : lines;
	}

	private static Settings added(Settings before, Settings now) {
		return new Settings(added(before.laser(), now.laser()), added(before.wavelengthNm(), now.wavelengthNm()),
				added(before.fluenceJcm2(), now.fluenceJcm2()),
				added(before.fluenceRangeJcm2(), now.fluenceRangeJcm2()), added(before.spotMm(), now.spotMm()),
				added(before.pulse(), now.pulse()), added(before.repetitionHz(), now.repetitionHz()),
				added(before.passes(), now.passes()));
	}

	private static <T> @Nullable T added(@Nullable T before, @Nullable T now) {
		return Objects.equals(before, now) ? null : now;
	}

	private static List<String> more(List<String> before, List<String> now) {
		return now.stream().filter((note) -> !before.contains(note)).toList();
	}

}
