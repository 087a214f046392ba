package com.fadeline.store.processing;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.axonframework.eventhandling.Segment;

/** Set of shares of the events, which together must cover all of them. */
final class Segments {

	private Segments() {
	}

	/** Returns the segments that are missing beside the given ones. */
	static SortedSet<Integer> missing(Collection<Integer> there) {
		SortedSet<Integer> missing = new TreeSet<>();
		if (!there.isEmpty()) {
			collect(Segment.ROOT_SEGMENT, there, missing);
		}
		return missing;
	}

	private static void collect(Segment share, Collection<Integer> there, SortedSet<Integer> missing) {
		List<Integer> within = there.stream()
			.filter((segment) -> (segment & share.getMask()) == share.getSegmentId())
			.toList();
		if (within.isEmpty()) {
			missing.add(share.getSegmentId());
		}
		else if (!within.equals(List.of(share.getSegmentId()))) {
			for (Segment part : share.split()) {
				collect(part, there, missing);
			}
		}
	}

}
