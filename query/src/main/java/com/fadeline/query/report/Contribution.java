package com.fadeline.query.report;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.stream.Collectors;

import com.fadeline.api.id.SittingId;
import com.fadeline.query.report.Cell.Amount;

/** Value object of what one course adds to the reports of its clinic. */
record Contribution(Map<Cell, Amount> cells, Map<SittingId, SittingLine> sittings) {

	static final Contribution NONE = new Contribution(Map.of(), Map.of());

	Contribution {
		cells = Collections.unmodifiableMap(cells);
		sittings = Collections.unmodifiableMap(sittings);
	}

	/** Returns the differences of the cells from the earlier contribution. */
	Map<Cell, Amount> cellsSince(Contribution earlier) {
		Map<Cell, Amount> difference = new HashMap<>(this.cells);
		earlier.cells.forEach((cell, was) -> difference.merge(cell, Amount.ZERO.minus(was), Amount::plus));
		difference.values().removeIf(Amount::isZero);
		return difference;
	}

	/** Returns the sittings that are new or different since the earlier contribution. */
	Set<SittingLine> sittingsSince(Contribution earlier) {
		return this.sittings.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().equals(earlier.sittings.get(entry.getKey())))
			.map(Entry::getValue)
			.collect(Collectors.toSet());
	}

	/** Returns the sittings of the earlier contribution that this one lacks. */
	Set<SittingId> sittingsGoneSince(Contribution earlier) {
		return earlier.sittings.keySet()
			.stream()
			.filter((id) -> !this.sittings.containsKey(id))
			.collect(Collectors.toSet());
	}

}
