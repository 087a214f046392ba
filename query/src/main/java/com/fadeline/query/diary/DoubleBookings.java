package com.fadeline.query.diary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.SittingId;

/**
 * Detection of sittings to come that need the same client, operator, device or room at
 * the same time.
 */
final class DoubleBookings {

	private DoubleBookings() {
	}

	/**
	 * Marks the double-booked ones.
	 * @param sittings in the order of their starts
	 * @param registrations the clients of one person, for those who are registered more
	 * than once
	 */
	static List<DiaryEntry> marked(List<DiaryEntry> sittings, Map<ClientId, Set<ClientId>> registrations) {
		List<List<SittingId>> others = Stream.generate(() -> (List<SittingId>) new ArrayList<SittingId>())
			.limit(sittings.size())
			.toList();
		List<Integer> running = new ArrayList<>();
		for (int i = 0; i < sittings.size(); i++) {
			DiaryEntry sitting = sittings.get(i);
			if (sitting.status() != SittingStatus.SCHEDULED) {
				continue;
			}
			running.removeIf((earlier) -> !CourseDiary.end(sittings.get(earlier)).isAfter(sitting.startsAt()));
			for (int earlier : running) {
				if (share(sittings.get(earlier), sitting, registrations)) {
					others.get(earlier).add(sitting.sittingId());
					others.get(i).add(sittings.get(earlier).sittingId());
				}
			}
			running.add(i);
		}
		return Stream.iterate(0, (i) -> i < sittings.size(), (i) -> i + 1)
			.map((i) -> with(sittings.get(i), others.get(i)))
			.toList();
	}

	private static boolean share(DiaryEntry one, DiaryEntry other, Map<ClientId, Set<ClientId>> registrations) {
		return one.clientId().equals(other.clientId())
				|| registrations.getOrDefault(one.clientId(), Set.of()).contains(other.clientId())
				|| one.operatorId().equals(other.operatorId())
				|| (one.deviceId() != null && one.deviceId().equals(other.deviceId()))
				|| (one.roomId() != null && one.roomId().equals(other.roomId()));
	}

	private static DiaryEntry with(DiaryEntry it, List<SittingId> others) {
		return others.isEmpty() ? it
				: new DiaryEntry(it.sittingId(), it.courseId(), it.clientId(), it.clinicId(), it.method(), it.zones(),
						it.startsAt(), it.endsAt(), it.operatorId(), it.deviceId(), it.status(), others, it.roomId());
	}

}
