package com.fadeline.query.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.Id;
import com.fadeline.api.InWords;
import com.fadeline.api.Requester;
import com.fadeline.api.course.query.CourseQuery.FollowList;
import com.fadeline.api.course.query.ListChange;
import com.fadeline.api.course.query.Listing;
import com.fadeline.api.rights.Rights;
import com.fadeline.query.RecordVisibility;

/** Emitter of changed views to subscription queries. */
@Component
public final class Updates {

	private static final Logger log = LoggerFactory.getLogger(Updates.class);

	private final QueryUpdateEmitter emitter;

	private final RecordVisibility visibility;

	Updates(QueryUpdateEmitter emitter, RecordVisibility visibility) {
		this.emitter = emitter;
		this.visibility = visibility;
	}

	/**
	 * Finds the view once for every different query with subscribers, and emits it to
	 * each requester as visible to them; costs nothing without subscribers. The change is
	 * stored already, so nothing is thrown.
	 * @param about the aggregate of a query
	 */
	public <Q, V extends ClientRecord> void emit(Class<Q> queryType, Function<Q, Id> about,
			Function<Q, Optional<V>> find, Set<UUID> changed) {
		Map<Q, Set<Requester>> asked = new HashMap<>();
		for (Message<?> subscription : this.emitter.activeSubscriptions()) {
			if (queryType.isInstance(subscription.getPayload())) {
				Q query = queryType.cast(subscription.getPayload());
				if (changed.contains(about.apply(query).value())) {
					Requester.of(subscription.getMetaData())
						.filter((requester) -> Rights.allow(requester, query))
						.ifPresent(
								(requester) -> asked.computeIfAbsent(query, (first) -> new HashSet<>()).add(requester));
				}
			}
		}
		asked.forEach((query, requesters) -> {
			try {
				find.apply(query).ifPresent((view) -> requesters.forEach((requester) -> emit(query, requester, view)));
			}
			catch (RuntimeException | Error ex) {
				log.warn("Whoever follows {} was not told of a change", query, ex);
			}
		});
	}

	/**
	 * Notifies subscribers of a list of a clinic in which something has changed; the
	 * clinics are looked up only if there are any.
	 */
	public void emitChanges(Listing listing, Function<Set<UUID>, Set<ClinicId>> clinicsOf, Set<UUID> changed) {
		List<FollowList> followed = this.emitter.activeSubscriptions()
			.stream()
			.filter((subscription) -> subscription.getPayload() instanceof FollowList)
			.map((subscription) -> (FollowList) subscription.getPayload())
			.filter((query) -> query.listing() == listing)
			.distinct()
			.toList();
		if (followed.isEmpty()) {
			return;
		}
		try {
			clinicsOf.apply(changed).forEach((clinic) -> followed.forEach((query) -> emitChanges(query, clinic)));
		}
		catch (RuntimeException | Error ex) {
			log.warn("Whoever follows the list {} was not told of a change", listing, ex);
		}
	}

	private void emitChanges(FollowList query, ClinicId clinic) {
		if (query.clinics() == null || query.clinics().contains(clinic)) {
			this.emitter.emit((subscription) -> query.equals(subscription.getPayload())
					&& Requester.of(subscription.getMetaData())
						.filter((requester) -> Rights.allow(requester, query) && requester.isFor(clinic))
						.isPresent(),
					new ListChange(clinic));
		}
	}

	private <V extends ClientRecord> void emit(Object query, Requester requester, V view) {
		this.visibility.of(view, requester, InWords.languageOf(query))
			.ifPresent(
					(seen) -> this.emitter.<V>emit(
							(subscription) -> query.equals(subscription.getPayload())
									&& Requester.of(subscription.getMetaData()).filter(requester::equals).isPresent(),
							seen));
	}

}
