package com.fadeline.demo;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.web.problems.MessageFailures;

/**
 * Sender of the demo's commands, one after the other, as staff would send them: each of
 * them is an ordinary command that can be refused.
 */
final class DemoSender {

	private static final Logger log = LoggerFactory.getLogger(DemoSender.class);

	private static final int LOGGED_PERCENT = 10;

	private static final int ATTEMPTS = 10;

	private static final int SECONDS_TO_ANSWER = 10;

	private final CommandGateway commands;

	private final DemoProgress progress;

	DemoSender(CommandGateway commands, DemoProgress progress) {
		this.commands = commands;
		this.progress = progress;
	}

	/**
	 * Sends the last commands of the demo.
	 * @param all how many commands it has in all
	 * @return how many were refused
	 * @throws InterruptedException if the service stops; the rest can be sent later
	 */
	int send(List<TimedCommand> commands, int all) throws InterruptedException {
		int there = all - commands.size();
		int refused = 0;
		for (TimedCommand timed : commands) {
			refused += isTaken(timed) ? 0 : 1;
			if (this.progress.reach(++there, all) && this.progress.percent() % LOGGED_PERCENT == 0) {
				log.info("Demo clinic: {} %", this.progress.percent());
			}
		}
		return refused;
	}

	private boolean isTaken(TimedCommand timed) throws InterruptedException {
		for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
			try {
				this.commands.send(timed.command(), metaData(timed)).get(SECONDS_TO_ANSWER, TimeUnit.SECONDS);
				return true;
			}
			catch (ExecutionException | TimeoutException ex) {
				switch (MessageFailures.rejection(ex).orElseThrow(() -> new IllegalStateException(ex))) {
					case Rejection.Unavailable later -> TimeUnit.SECONDS.sleep(later.retryAfterSeconds());
					case Rejection.Unconfirmed later -> TimeUnit.SECONDS.sleep(later.retryAfterSeconds());
					case Rejection refusal -> {
						log.warn("Demo clinic: {} was refused: {}", timed, refusal.message());
						return false;
					}
				}
			}
		}
		throw new IllegalStateException("Nobody took %s in %d attempts".formatted(timed, ATTEMPTS));
	}

	private static MetaData metaData(TimedCommand timed) {
		return MetaData.from(new Requester(timed.userId(), Role.SPECIALIST, Set.of(timed.clinicId()), null).metaData());
	}

}
