package com.fadeline.web.staff;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Role;

/**
 * An account of somebody who works with Fadeline, without its password.
 *
 * @param staffId the account, which is also the operator's id of a specialist
 * @param loginName in lower case
 * @param locked whether too many failures keep its password from working now
 * @param demo whether it is of the demo, which makes it anew at each start
 */
public record StaffMember(UUID staffId, String loginName, Details details, boolean locked, boolean demo) {

	/**
	 * What can be changed of it.
	 *
	 * @param clinics whose clients are theirs; an administrator is bound to none
	 */
	public record Details(String displayName, Role role, Set<ClinicId> clinics, boolean enabled) {

		/** In a fixed order, so that the same is always written the same. */
		public Details {
			clinics = clinics.stream()
				.sorted(Comparator.comparing(ClinicId::value))
				.collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new),
						Collections::unmodifiableSet));
		}

	}

}
