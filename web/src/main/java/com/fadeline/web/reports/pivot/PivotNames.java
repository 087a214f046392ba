package com.fadeline.web.reports.pivot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Grouping;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames;
import com.fadeline.web.reports.GroupNames.Namer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lookup of the names of the groups of a pivot table, and of what it can be filtered by.
 */
@Component
@ConditionalOnWebApplication
class PivotNames {

	private static final String UNKNOWN = "UNKNOWN";

	/** Group of what was done at several body sites at once. */
	private static final String SEVERAL = "MIXED";

	private final GroupNames groups;

	private final MessageFormatter say;

	PivotNames(GroupNames groups, MessageFormatter say) {
		this.groups = groups;
		this.say = say;
	}

	Namer of(Dimension dimension) {
		return switch (dimension) {
			case SITE -> known((group) -> group.equals(SEVERAL) ? this.say.of("group.SITES")
					: this.say.name(BodySite.valueOf(group)));
			case GOAL -> known((group) -> this.say.name(Goal.valueOf(group)));
			case MONTH -> (group) -> this.say.date(PartialDate.parse(group));
			case ALL, CLINIC, METHOD, WAVELENGTH, PHOTOTYPE, PIGMENT, DEVICE, OPERATOR ->
				this.groups.of(Grouping.valueOf(dimension.name()));
		};
	}

	private Namer known(Namer names) {
		return (group) -> group.equals(UNKNOWN) ? this.say.of("group.UNKNOWN") : names.name(group);
	}

	/** Returns the groups to choose from, with their names; none where they are typed. */
	Map<String, String> choices(Dimension dimension) {
		return switch (dimension) {
			case SITE -> named(dimension, BodySite.values());
			case GOAL -> named(dimension, Goal.values());
			case PHOTOTYPE -> named(dimension, Phototype.values());
			case PIGMENT -> named(dimension, Pigment.values());
			case METHOD -> named(dimension, Method.values());
			case DEVICE, OPERATOR -> byName(this.groups.ids(Grouping.valueOf(dimension.name())));
			case ALL, MONTH, CLINIC, WAVELENGTH -> Map.of();
		};
	}

	private Map<String, String> named(Dimension dimension, Enum<?>[] constants) {
		Map<String, String> named = new LinkedHashMap<>();
		Namer names = of(dimension);
		List.of(constants).forEach((constant) -> named.put(constant.name(), names.name(constant.name())));
		return named;
	}

	private static Map<String, String> byName(Map<String, String> names) {
		return names.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByValue())
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
	}

}
