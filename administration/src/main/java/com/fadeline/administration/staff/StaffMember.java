package com.fadeline.administration.staff;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;

/**
 * Value object of a staff account, without its password.
 *
 * @param staffId the account, which is also the operator's id of a specialist
 * @param loginName in lower case
 * @param locked whether the password is locked now after too many failures
 * @param demo whether it is an account of the demo, which recreates it at each start
 */
public record StaffMember(UUID staffId, String loginName, Details details, boolean locked, boolean demo) {

	/**
	 * Changeable details of an account.
	 *
	 * @param clinics clinics whose clients the account may see; an administrator is bound
	 * to none
	 */
	public record Details(String displayName, Role role, Set<ClinicId> clinics, boolean enabled) {

		/** Sorts the clinics, so that equal details are always written identically. */
		public Details {
			clinics = clinics.stream()
				.sorted(Comparator.comparing(ClinicId::value))
				.collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet::new),
						Collections::unmodifiableSet));
		}

	}

}
