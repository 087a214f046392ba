package com.fadeline.web.audit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fadeline.administration.accounts.AccountNames;
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
 * Reader of the accesses to a record by days: for its client by role and subject, without
 * names of accounts, for administrators by person and message.
 */
@Component
@ConditionalOnWebApplication
public class ClientAccessReader {

	private final QueryClient views;

	/** Queries whose answer is a list with others in it. */
	private static final Set<String> LISTS = Set.of("FindNames", "FindReferences", "SearchClients",
			"FindSimilarClients", "FindStandings", "SearchCourses", "FindDueTasks", "FindAttention", "FindDiary",
			"FindWaitingList");

	private final AccountNames accounts;

	private final MessageFormatter say;

	ClientAccessReader(QueryClient views, AccountNames accounts, MessageFormatter say) {
		this.views = views;
		this.accounts = accounts;
		this.say = say;
	}

	/**
	 * Returns the accesses of a page, counted from 0.
	 * @param clinic whose time zone divides the days; null for that of the service
	 */
	public ClientAccessView read(ClientId client, @Nullable ClinicId clinic, int page, int size) {
		FindAccessesByDay.Result found = this.views
			.ask(new FindAccessesByDay(client, this.say.timeZone(clinic), page, size), FindAccessesByDay.Result.class);
		return view(found, (access) -> who(access.role()), this::what, page, size);
	}

	/** Returns the same for administrators, each person by name. */
	ClientAccessView readByPerson(ClientId client, int page, int size) {
		FindAccessesByDay.Result found = this.views.ask(
				new FindAccessesByDay(client, this.say.timeZone(null), page, size, true),
				FindAccessesByDay.Result.class);
		Map<String, String> names = this.accounts.namesOf(found.ofOthers()
			.items()
			.stream()
			.flatMap((access) -> access.userIds().stream())
			.collect(Collectors.toSet()));
		return view(found, (access) -> person(access, names),
				(access) -> this.say.word("access.message." + access.message(), access.message()), page, size);
	}

	private String person(AccessesOfDay access, Map<String, String> names) {
		String role = (access.role() == null) ? this.say.of("access.unknown") : this.say.name(access.role());
		return access.userIds()
			.stream()
			.map((user) -> "%s (%s)".formatted(names.getOrDefault(user, user), role))
			.collect(Collectors.joining(", "));
	}

	private static ClientAccessView view(FindAccessesByDay.Result found, Function<AccessesOfDay, String> who,
			Function<AccessesOfDay, String> what, int page, int size) {
		return new ClientAccessView(days(found.ofOthers().items(), who, what), days(found.ofClient(), who, what), page,
				(page + 1L) * size < found.ofOthers().total());
	}

	private static List<Day> days(List<AccessesOfDay> accesses, Function<AccessesOfDay, String> who,
			Function<AccessesOfDay, String> what) {
		Map<LocalDate, List<AccessesOfDay>> days = accesses.stream()
			.collect(Collectors.groupingBy(AccessesOfDay::day, LinkedHashMap::new, Collectors.toList()));
		return days.entrySet().stream().map((day) -> new Day(day.getKey(), merged(day.getValue(), who, what))).toList();
	}

	/** Merges messages that mean the same to the reader. */
	private static List<Access> merged(List<AccessesOfDay> accesses, Function<AccessesOfDay, String> who,
			Function<AccessesOfDay, String> what) {
		return accesses.stream()
			.collect(Collectors.groupingBy((access) -> List.of(who.apply(access), what.apply(access), access.outcome(),
					LISTS.contains(access.message())), LinkedHashMap::new, Collectors.toList()))
			.values()
			.stream()
			.map((same) -> access(same, who.apply(same.getFirst()), what.apply(same.getFirst())))
			.toList();
	}

	private static Access access(List<AccessesOfDay> same, String who, String what) {
		AccessesOfDay latest = same.getFirst();
		return new Access(who, what, latest.outcome() == AccessOutcome.REFUSED,
				same.stream().map(AccessesOfDay::earliest).min(Comparator.naturalOrder()).orElse(latest.earliest()),
				latest.latest(), same.stream().mapToLong(AccessesOfDay::times).sum(),
				(int) same.stream().map(AccessesOfDay::userIds).flatMap(Collection::stream).distinct().count(),
				LISTS.contains(latest.message()));
	}

	private String who(@Nullable Role role) {
		return (role == null) ? this.say.of("looked.somebody") : this.say.of("looked.by." + role);
	}

	private String what(AccessesOfDay access) {
		return this.say.word("looked." + access.message(), this.say.of("looked.other"));
	}

}
