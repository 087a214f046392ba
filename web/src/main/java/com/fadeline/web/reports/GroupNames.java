package com.fadeline.web.reports;

import java.text.Collator;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.course.assessment.Estimate.Basis;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.report.Grouping;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lookup of the names of report groups, including specialists, devices and clinics, which
 * reports contain by id.
 */
@Component
@ConditionalOnWebApplication
public class GroupNames {

	private static final Set<String> WORDS = Set.of("ALL", "UNKNOWN", "NONE", "MIXED");

	private static final Pattern WAVELENGTHS = Pattern.compile("\\d{1,9}(\\+\\d{1,9})*");

	private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private final ClinicRegister register;

	private final CurrentRequester sender;

	private final Names names;

	private final MessageFormatter say;

	GroupNames(ClinicRegister register, CurrentRequester sender, Names names, MessageFormatter say) {
		this.register = register;
		this.sender = sender;
		this.names = names;
		this.say = say;
	}

	/** Returns the clinics of the requester, by name. */
	public List<Clinic> clinics() {
		return this.register.clinics(this.sender.current());
	}

	/**
	 * Returns the namer of a grouping; an unknown group is a {@link NoSuchViewException}.
	 */
	public Namer of(Grouping grouping) {
		Map<String, String> known = ids(grouping);
		return (group) -> known.getOrDefault(group,
				WORDS.contains(group) ? this.say.of("group." + group) : words(grouping, group));
	}

	/** Returns the names of all devices, specialists or clinics, by their ids. */
	public Map<String, String> ids(Grouping grouping) {
		Map<String, String> known = new HashMap<>();
		for (Clinic clinic : clinics()) {
			ClinicId id = clinic.clinicId();
			switch (grouping) {
				case CLINIC -> known.put(id.toString(), clinic.details().name());
				case DEVICE -> this.names.devices(id).forEach((device, name) -> known.put(device.toString(), name));
				case OPERATOR ->
					this.names.operators(id).forEach((operator, name) -> known.put(operator.toString(), name));
				case ALL, METHOD, WAVELENGTH, PHOTOTYPE, PIGMENT, BASIS, KIND -> {
				}
			}
		}
		return known;
	}

	private String words(Grouping grouping, String group) {
		return switch (grouping) {
			case METHOD -> this.say.name(constant(Method.class, group));
			case WAVELENGTH -> this.say.of("group.wavelength", matching(WAVELENGTHS, group).replace("+", " + "));
			case PHOTOTYPE -> this.say.of("group.phototype", this.say.name(constant(Phototype.class, group)));
			case PIGMENT -> this.say.name(constant(Pigment.class, group));
			case BASIS -> this.say.name(constant(Basis.class, group));
			case KIND -> this.say.name(constant(ReactionKind.class, group));
			case CLINIC, DEVICE, OPERATOR -> this.say.of("group.nameless", matching(UUIDS, group).substring(0, 8));
			case ALL -> throw unknown(group);
		};
	}

	private static <E extends Enum<E>> E constant(Class<E> type, String group) {
		return EnumSet.allOf(type)
			.stream()
			.filter((constant) -> constant.name().equals(group))
			.findAny()
			.orElseThrow(() -> unknown(group));
	}

	private static String matching(Pattern pattern, String group) {
		if (pattern.matcher(group).matches()) {
			return group;
		}
		throw unknown(group);
	}

	private static NoSuchViewException unknown(String group) {
		return new NoSuchViewException("group " + group, null);
	}

	/** Function from a group to its name. */
	@FunctionalInterface
	public interface Namer {

		String name(String group);

		/**
		 * Returns the rows of specialists, devices and clinics by name, since their ids
		 * have no order; others as they are.
		 */
		default <R> List<R> inOrder(List<R> rows, Function<R, String> group) {
			return rows.stream().map(group).noneMatch((id) -> UUIDS.matcher(id).matches()) ? rows
					: rows.stream()
						.sorted(Comparator.comparing(group.andThen(this::name),
								Collator.getInstance(LocaleContextHolder.getLocale())))
						.toList();
		}

	}

}
