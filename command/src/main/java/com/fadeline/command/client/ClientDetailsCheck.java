package com.fadeline.command.client;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.DateKind;
import com.fadeline.api.Finding;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleId;
import com.fadeline.api.client.ClientDetails;

/** Check of client details: rejects a missing name or a birth date in the future. */
final class ClientDetailsCheck {

	private ClientDetailsCheck() {
	}

	static void check(ClientDetails details, LocalDate today) {
		List<Finding> findings = new ArrayList<>();
		if (Stream.of(details.givenName(), details.familyName(), details.reference())
			.allMatch(ClientDetailsCheck::missing)) {
			findings.add(Finding.structure("name", "The client has neither a name nor a reference; give one of them"));
		}
		LocalDate birthDate = details.birthDate();
		if (birthDate != null && birthDate.isAfter(today)) {
			findings.add(Finding
				.invalid(RuleId.TIME_FUTURE, "birthDate %s is in the future; correct it".formatted(birthDate))
				.naming(Finding.Value.field("birthDate"), Finding.Value.day(birthDate)));
		}
		if (birthDate != null && birthDate.isBefore(DateKind.BIRTH.earliest(today))) {
			findings.add(Finding.structure("birthDate",
					"birthDate %s is out of range; correct the year".formatted(birthDate)));
		}
		if (!findings.isEmpty()) {
			throw Refusal.of(new Rejection.BrokenRules(findings.getFirst().message(), findings));
		}
	}

	private static boolean missing(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
