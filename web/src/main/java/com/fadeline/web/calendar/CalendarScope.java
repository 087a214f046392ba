package com.fadeline.web.calendar;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.calendar.CalendarLanes.Resource;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.names.Names;
import com.fadeline.web.problems.NoSuchViewException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Resolver of the clinic and of the specialist or device that a calendar shows. */
@Component
@ConditionalOnWebApplication
class CalendarScope {

	private final ClinicScope reach;

	private final Names names;

	CalendarScope(ClinicScope reach, Names names) {
		this.reach = reach;
		this.names = names;
	}

	/**
	 * Returns the clinic asked for, else the requester's only one, else the first by
	 * name; null if there is none.
	 * @throws NoSuchViewException if the requester has no access to it
	 */
	@Nullable ClinicId clinic(@Nullable ClinicId asked, Map<ClinicId, String> known) {
		if (asked != null) {
			return this.reach.clinic(asked).orElseThrow(() -> new NoSuchViewException("clinic " + asked, null));
		}
		@Nullable Set<ClinicId> own = this.reach.clinics(null);
		if (own != null && own.size() == 1) {
			return own.iterator().next();
		}
		return known.entrySet()
			.stream()
			.min(Map.Entry.<ClinicId, String>comparingByValue()
				.thenComparing(Map.Entry::getKey, Comparator.comparing(ClinicId::value)))
			.map(Map.Entry::getKey)
			.orElse(null);
	}

	/** Returns the chosen resource, else the requester, else the first one. */
	@Nullable Resource resource(List<Resource> resources, String id) {
		String wanted = id.isEmpty() ? this.names.self().map(OperatorId::toString).orElse("") : id;
		return resources.stream()
			.filter((resource) -> resource.subject().id().toString().equals(wanted))
			.findFirst()
			.or(() -> resources.stream().findFirst())
			.orElse(null);
	}

}
