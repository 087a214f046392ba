package com.fadeline.web.messages;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import com.fadeline.api.Rejection;
import com.fadeline.api.Versioned;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.responsetypes.ResponseType;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Client of the query bus. Views follow writes with a short delay; a reader that must not
 * miss a change waits for it here. The notification of a change can be lost between
 * processes while the reader subscribes, so the view is queried again after a while.
 */
public class QueryClient {

	/** Qualifier of the client that asks as the service itself. */
	public static final String OF_SERVICE = "ofService";

	/**
	 * Pauses before the repeated queries, counted from the first answer or the query
	 * before.
	 */
	private static final List<Duration> ASKED_AGAIN = List.of(Duration.ofMillis(300), Duration.ofMillis(900));

	private final QueryGateway gateway;

	private final RequestMetaData origin;

	private final WebProperties limits;

	QueryClient(QueryGateway gateway, RequestMetaData origin, WebProperties limits) {
		this.gateway = gateway;
		this.origin = origin;
		this.limits = limits;
	}

	/**
	 * Sends a query that always has an answer.
	 * @throws QueryExecutionException if the answer does not arrive in time
	 */
	public <R> R ask(Object query, Class<R> answer) {
		return answered(query, ResponseTypes.instanceOf(answer));
	}

	/** Returns a view as it is now. */
	public <V extends Versioned> Optional<V> find(Object query, Class<V> view) {
		return answered(query, ResponseTypes.optionalInstanceOf(view));
	}

	/**
	 * Returns a view after a short wait for it to reach a sequence.
	 * @param after the sequence to wait for; null returns the view as it is now
	 * @return the view, which may still be older; empty if there is none
	 */
	public <V extends Versioned> Optional<V> find(Object query, Class<V> view, @Nullable Long after) {
		return (after == null) ? find(query, view) : await(query, view, (seen) -> seen.sequence() >= after);
	}

	/**
	 * Returns a view after a short wait for it to satisfy a condition.
	 * @return the view, which may still not satisfy it; empty if there is none
	 */
	public <V extends Versioned> Optional<V> await(Object query, Class<V> view, Predicate<V> shown) {
		SubscriptionQueryResult<V, V> result = subscribe(query, view);
		try (result) {
			Optional<V> first = first(result);
			if (first.filter(shown).isPresent()) {
				return first;
			}
			return Flux.merge(result.updates(), askedAgain(query, view))
				.takeUntil(shown)
				.take(this.limits.readYourWrites())
				.reduce((seen, next) -> (next.sequence() < seen.sequence()) ? seen : next)
				.blockOptional()
				.or(() -> first);
		}
	}

	/**
	 * Returns the view as it is now, then every change of it, each newer than the one
	 * before; a slow reader skips to the latest. Empty if there is no such view.
	 */
	public <V extends Versioned> Optional<Flux<V>> follow(Object query, Class<V> view) {
		SubscriptionQueryResult<V, V> result = subscribe(query, view);
		Optional<V> first = first(result);
		if (first.isEmpty()) {
			result.cancel();
		}
		return first.map((now) -> Flux.concat(Mono.just(now), Flux.merge(result.updates(), askedAgain(query, view)))
			.distinctUntilChanged(Versioned::sequence, (last, next) -> next <= last)
			.onBackpressureLatest()
			.doFinally((signal) -> result.cancel()));
	}

	/**
	 * Returns the changes that are published after a query was answered and that its
	 * answer does not contain; a slow reader skips to the latest.
	 */
	public <R, U> Flux<U> changes(Object query, Class<R> answer, Class<U> change) {
		SubscriptionQueryResult<R, U> result = this.gateway.subscriptionQuery(message(query),
				ResponseTypes.instanceOf(answer), ResponseTypes.instanceOf(change));
		first(result);
		return result.updates().onBackpressureLatest().doFinally((signal) -> result.cancel());
	}

	/**
	 * Repeats the query; failures are dropped, because the view's own updates reach the
	 * reader as well.
	 */
	private <V> Flux<V> askedAgain(Object query, Class<V> view) {
		Message<Object> message = message(query);
		return Flux.fromIterable(ASKED_AGAIN)
			.concatMap((pause) -> Mono.delay(pause, Schedulers.boundedElastic())
				.then(Mono.fromFuture(() -> this.gateway.query(message, ResponseTypes.optionalInstanceOf(view))))
				.onErrorComplete())
			.flatMap(Mono::justOrEmpty);
	}

	private <R> R answered(Object query, ResponseType<R> type) {
		try {
			return this.gateway.query(message(query), type)
				.get(this.limits.queryTimeout().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException ex) {
			throw FailureCauses.unwrapped(ex);
		}
		catch (TimeoutException ex) {
			throw unanswered(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw unanswered(ex);
		}
	}

	// Asked for an instance, though there may be none: a subscription query answers an
	// Optional without the type of its
	// content.
	private <V> SubscriptionQueryResult<V, V> subscribe(Object query, Class<V> view) {
		return this.gateway.subscriptionQuery(message(query), ResponseTypes.instanceOf(view),
				ResponseTypes.instanceOf(view));
	}

	private <V> Optional<V> first(SubscriptionQueryResult<V, ?> result) {
		Duration limit = this.limits.queryTimeout();
		return result.initialResult()
			.timeout(limit)
			.onErrorMap(TimeoutException.class, QueryClient::unanswered)
			.doOnError((failure) -> result.cancel())
			.blockOptional();
	}

	private Message<Object> message(Object query) {
		return new GenericMessage<>(query, this.origin.metaData());
	}

	private static QueryExecutionException unanswered(Throwable cause) {
		String message = "The views did not answer in time; ask again";
		return new QueryExecutionException(message, cause, new Rejection.Unavailable(message, 1));
	}

}
