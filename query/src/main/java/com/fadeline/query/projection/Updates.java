package com.fadeline.query.projection;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.axonframework.messaging.Message;
import org.axonframework.queryhandling.QueryUpdateEmitter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import com.fadeline.api.Id;

/** Sends the new view to the subscription queries of what has changed. */
@Component
public final class Updates {

	private static final Logger log = LoggerFactory.getLogger(Updates.class);

	private final QueryUpdateEmitter emitter;

	Updates(QueryUpdateEmitter emitter) {
		this.emitter = emitter;
	}

	/**
	 * Looks the view up once for every different query that somebody is subscribed to;
	 * costs nothing where nobody is. The change is stored already, so nothing is thrown.
	 * @param about the aggregate that a query asks for
	 */
	public <Q, V> void emit(Class<Q> queryType, Function<Q, Id> about, Function<Q, Optional<V>> find,
			Set<UUID> changed) {
		Set<Q> asked = this.emitter.activeSubscriptions()
			.stream()
			.map(Message::getPayload)
			.filter(queryType::isInstance)
			.map(queryType::cast)
			.filter((query) -> changed.contains(about.apply(query).value()))
			.collect(Collectors.toSet());
		for (Q query : asked) {
			try {
				find.apply(query).ifPresent((view) -> this.emitter.emit(queryType, query::equals, view));
			}
			catch (RuntimeException | Error ex) {
				log.warn("Whoever follows {} was not told of a change", query, ex);
			}
		}
	}

}
