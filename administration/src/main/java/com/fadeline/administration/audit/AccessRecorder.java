package com.fadeline.administration.audit;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/**
 * Interceptor that records every access to a client's record before it is answered. It
 * works where messages are handled, so that it covers every sender. An answer that cannot
 * be recorded is not shown.
 */
public final class AccessRecorder implements MessageHandlerInterceptor<Message<?>> {

	private static final Logger log = LoggerFactory.getLogger(AccessRecorder.class);

	static final String UNRECORDED = "The view cannot be logged right now, so the record is not shown; try again";

	private static final String NOBODY = "unknown";

	private static final String FOUND = AccessRecorder.class.getName() + ".found";

	private final GroupedAccesses accesses;

	private final CourseClients courseClients;

	private final Clock clock;

	public AccessRecorder(GroupedAccesses accesses, CourseClients courseClients, Clock clock) {
		this.accesses = accesses;
		this.courseClients = courseClients;
		this.clock = clock;
	}

	@Override
	public @Nullable Object handle(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain) throws Exception {
		Message<?> message = unit.getMessage();
		if (Requester.of(message.getMetaData()).filter((by) -> by.role() == Role.SYSTEM).isPresent()) {
			return chain.proceed();
		}
		@Nullable Object answer;
		try {
			answer = chain.proceed();
		}
		catch (Exception ex) {
			if (Refusals.isRefusal(ex)) {
				unit.onCleanup((done) -> recordRefused(message, ReferencedRecords.in(null)));
			}
			throw ex;
		}
		if (!isNothing(answer)) {
			recordShown(message, answer);
		}
		else if (unit.resources().get(FOUND) instanceof Object hidden) {
			unit.onCleanup((done) -> recordRefused(message, ReferencedRecords.in(hidden)));
		}
		return answer;
	}

	private static boolean isNothing(@Nullable Object answer) {
		return answer == null || answer instanceof Optional<?> found && found.isEmpty();
	}

	/**
	 * Notes the records in an answer, inside of all guards, which may hide some of them.
	 */
	public static @Nullable Object noteWhatIsFound(UnitOfWork<? extends Message<?>> unit, InterceptorChain chain)
			throws Exception {
		@Nullable Object found = chain.proceed();
		if (!isNothing(found)) {
			unit.resources().put(FOUND, Objects.requireNonNull(found));
		}
		return found;
	}

	private void recordShown(Message<?> message, @Nullable Object answer) {
		ReferencedRecords shown = ReferencedRecords.in(answer);
		if (shown.isEmpty() && !(message instanceof QueryMessage<?, ?>)) {
			return;
		}
		try {
			record(message, shown, AccessOutcome.SHOWN);
		}
		catch (DataAccessException ex) {
			log.error("An access could not be put on record, so it was refused", ex);
			Rejection.Unavailable refusal = new Rejection.Unavailable(UNRECORDED, 1);
			throw (message instanceof QueryMessage<?, ?>) ? new QueryExecutionException(UNRECORDED, ex, refusal)
					: new CommandExecutionException(UNRECORDED, ex, refusal);
		}
	}

	/**
	 * Records a refused access in a transaction of its own: that of the refused message
	 * is undone.
	 */
	private void recordRefused(Message<?> message, ReferencedRecords hidden) {
		try {
			record(message, hidden, AccessOutcome.REFUSED);
		}
		catch (DataAccessException ex) {
			log.error("A refused access could not be put on record", ex);
		}
	}

	private void record(Message<?> message, ReferencedRecords shown, AccessOutcome outcome) {
		ReferencedRecords asked = ReferencedRecords.in(message.getPayload());
		Set<CourseId> alone = new LinkedHashSet<>(asked.coursesAlone());
		alone.addAll(shown.coursesAlone());
		alone.removeAll(shown.coursesWithClient());
		Map<CourseId, ClientId> known = alone.isEmpty() ? Map.of() : this.courseClients.of(alone);
		Set<ClientId> clients = new LinkedHashSet<>(asked.clients());
		clients.addAll(shown.clients());
		clients.addAll(known.values());
		Set<CourseId> courses = new LinkedHashSet<>(alone);
		courses.removeAll(known.keySet());
		courses.addAll(asked.courses());
		if (!clients.isEmpty() || !courses.isEmpty()) {
			Optional<Requester> by = Requester.of(message.getMetaData());
			this.accesses.add(new Access(this.clock.instant(), by.map(Requester::userId).orElse(NOBODY),
					by.map(Requester::role).orElse(null), message.getPayloadType().getSimpleName(), outcome, clients,
					courses));
		}
	}

}
