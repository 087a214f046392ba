package com.fadeline.query.report;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import com.fadeline.query.report.Cell.Amount;

/** Sums of figures by group and detail, as needed by a report. */
final class Sums {

	private final Map<String, List<Sum>> byGroup;

	Sums(List<Sum> sums) {
		this.byGroup = sums.stream().collect(Collectors.groupingBy(Sum::group));
	}

	/** Returns the groups of any of the figures, in order. */
	SortedSet<String> groups(Figure... figures) {
		List<Figure> wanted = List.of(figures);
		return this.byGroup.entrySet()
			.stream()
			.filter((group) -> group.getValue().stream().anyMatch((sum) -> wanted.contains(sum.figure())))
			.map(Map.Entry::getKey)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** Returns a figure of a group, across its details. */
	Amount of(Figure figure, String group) {
		return total(group, (sum) -> sum.figure() == figure);
	}

	/** Returns a figure of a group with one detail. */
	Amount of(Figure figure, String group, String detail) {
		return total(group, (sum) -> sum.figure() == figure && sum.detail().equals(detail));
	}

	/** Returns a figure of a group, detail by detail. */
	List<Sum> details(Figure figure, String group) {
		return sums(group).stream().filter((sum) -> sum.figure() == figure).toList();
	}

	private Amount total(String group, Predicate<Sum> wanted) {
		return sums(group).stream().filter(wanted).map(Sum::amount).reduce(Amount.ZERO, Amount::plus);
	}

	private List<Sum> sums(String group) {
		return this.byGroup.getOrDefault(group, List.of());
	}

	/** Value object of one sum. */
	record Sum(Figure figure, String group, String detail, Amount amount) {
	}

}
