package com.fadeline.web.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;
import com.fadeline.api.audit.AccessesOfDay;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.web.audit.ClientAccessView.Day;
import com.fadeline.web.audit.ClientAccessView.Access;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Reader of the accesses to a record, for its client: by role and subject, without names
 * of accounts.
 */
@Component
@ConditionalOnWebApplication
public class ClientAccessReader {

	private final QueryClient views;

	private final MessageFormatter say;

	ClientAccessReader(QueryClient views, MessageFormatter say) {
		this.views = views;
		this.say = say;
	}

	/**
	 * Returns the accesses of a page, counted from 0.
	 * @param clinic whose time zone divides the days; null for that of the service
	 */
	public ClientAccessView read(ClientId client, @Nullable ClinicId clinic, int page, int size) {
		FindAccessesByDay.Result found = this.views
			.ask(new FindAccessesByDay(client, this.say.timeZone(clinic), page, size), FindAccessesByDay.Result.class);
		return new ClientAccessView(days(found.ofOthers().items()), days(found.ofClient()), page,
				(page + 1L) * size < found.ofOthers().total());
	}

	private List<Day> days(List<AccessesOfDay> accesses) {
		Map<LocalDate, List<AccessesOfDay>> days = accesses.stream()
			.collect(Collectors.groupingBy(AccessesOfDay::day, LinkedHashMap::new, Collectors.toList()));
		return days.entrySet().stream().map((day) -> new Day(day.getKey(), merged(day.getValue()))).toList();
	}

	/** Merges messages that mean the same to a client. */
	private List<Access> merged(List<AccessesOfDay> accesses) {
		return accesses.stream()
			.collect(Collectors.groupingBy((access) -> List.of(who(access.role()), what(access), access.outcome()),
					LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map(this::access)
			.toList();
	}

	private Access access(List<AccessesOfDay> same) {
		AccessesOfDay latest = same.getFirst();
		return new Access(who(latest.role()), what(latest), latest.outcome() == AccessOutcome.REFUSED, latest.latest(),
				same.stream().mapToLong(AccessesOfDay::times).sum(),
				(int) same.stream().map(AccessesOfDay::userIds).flatMap(Collection::stream).distinct().count());
	}

	private String who(@Nullable Role role) {
		return (role == null) ? this.say.of("looked.somebody") : this.say.of("looked.by." + role);
	}

	private String what(AccessesOfDay access) {
		return this.say.word("looked." + access.message(), this.say.of("looked.other"));
	}

}
