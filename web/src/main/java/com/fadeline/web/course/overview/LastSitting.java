package com.fadeline.web.course.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LastSettings;
import com.fadeline.api.course.treatment.SittingStatus;
import org.jspecify.annotations.Nullable;

/**
 * View model of the last recorded sitting and how it went.
 *
 * @param settings the last settings of each zone of the course, equal ones in one line
 * @param reactions those reported after it, and those that began since
 */
record LastSitting(SittingView sitting, List<ZoneSettings> settings, List<ReactionView> reactions) {

	/**
	 * Laser settings that some zones were last treated with.
	 *
	 * @param performedAt null if it was at the last sitting
	 */
	record ZoneSettings(List<String> zones, List<LaserSettings> lines, @Nullable Instant performedAt) {
	}

	/** Returns the last sitting of a course; null if none is recorded. */
	static @Nullable LastSitting of(CourseView course, PendingItems items) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.RECORDED && sitting.treatment() != null)
			.max(Comparator.comparing(SittingView::at))
			.map((sitting) -> new LastSitting(sitting, settings(course, sitting),
					items.reactions().stream().filter((view) -> isAfter(sitting, view.reaction())).toList()))
			.orElse(null);
	}

	/** A client names no sitting: what began since the last one counts to it. */
	private static boolean isAfter(SittingView sitting, Reaction reaction) {
		return (reaction.sittingId() == null) ? !reaction.onsetAt().isBefore(sitting.at())
				: sitting.sittingId().equals(reaction.sittingId());
	}

	private static List<ZoneSettings> settings(CourseView course, SittingView sitting) {
		Map<ZoneSettings, List<String>> zones = new LinkedHashMap<>();
		for (LastSettings last : course.lastSettings()) {
			boolean here = last.sittingId().equals(sitting.sittingId());
			List<LaserSettings> lines = last.settings().stream().map(LastSitting::onAllZones).toList();
			zones
				.computeIfAbsent(new ZoneSettings(List.of(), lines, here ? null : last.performedAt()),
						(settings) -> new ArrayList<>())
				.add(last.zone());
		}
		return zones.entrySet()
			.stream()
			.map((same) -> new ZoneSettings(same.getValue(), same.getKey().lines(), same.getKey().performedAt()))
			.toList();
	}

	private static LaserSettings onAllZones(LaserSettings line) {
		return new LaserSettings(line.laser(), line.wavelengthNm(), line.fluenceJcm2(), line.spotMm(), line.pulse(),
				line.repetitionHz(), line.passes(), line.pulses(), line.energyMj(), List.of());
	}

}
