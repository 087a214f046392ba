package com.fadeline.app;

import java.util.List;
import java.util.UUID;

import org.axonframework.commandhandling.CommandExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Requester;
import com.fadeline.store.operation.RebuildAdministration;
import com.fadeline.store.roles.ConditionalOnRole;
import com.fadeline.store.roles.ProcessRole;

/**
 * Runner that queues rebuilds of read models when started with
 * {@code --rebuild=progress,course-view}, or of all of them with {@code --rebuild}, as
 * administrators do; the service answers meanwhile.
 */
@Component
@ConditionalOnRole(ProcessRole.QUERY)
class RebuildRunner implements ApplicationRunner {

	private static final Logger log = LoggerFactory.getLogger(RebuildRunner.class);

	private static final String OPTION = "rebuild";

	private final RebuildAdministration rebuilds;

	RebuildRunner(RebuildAdministration rebuilds) {
		this.rebuilds = rebuilds;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		List<String> values = arguments.getOptionValues(OPTION);
		if (values != null) {
			try {
				this.rebuilds.start(UUID.randomUUID(),
						List.copyOf(StringUtils.commaDelimitedListToSet(String.join(",", values))), null,
						Requester.SYSTEM);
			}
			catch (InvalidEntriesException | CommandExecutionException ex) {
				log.error("Nothing is rebuilt. {}", ex.getMessage());
			}
		}
	}

}
