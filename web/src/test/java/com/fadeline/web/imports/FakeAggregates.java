package com.fadeline.web.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;

import com.fadeline.api.Command;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.EarlierSittingsCommand.ImportHistory;

/**
 * Takes every command once, answers a repeated one as such and refuses other content,
 * like the aggregates do. Can be made to fail like a process that dies.
 */
class FakeAggregates {

	final List<Command> taken = new ArrayList<>();

	private final Map<String, Command> byTarget = new HashMap<>();

	private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

	private int lives = Integer.MAX_VALUE;

	FakeAggregates() {
		List.of(RegisterClient.class, OpenCourse.class, ImportHistory.class)
			.forEach((type) -> this.bus.subscribe(type.getName(), this::handle));
	}

	CommandBus bus() {
		return this.bus;
	}

	void dieAfter(int commands) {
		this.lives = commands;
	}

	private Receipt handle(CommandMessage<?> message) {
		if (this.lives-- <= 0) {
			throw new IllegalStateException("died");
		}
		Command command = (Command) message.getPayload();
		Command before = this.byTarget.putIfAbsent(command.getClass() + " " + command.aggregateId(), command);
		if (before != null && !before.equals(command)) {
			throw new CommandExecutionException("refused", null,
					new Rejection.Conflict("it has other content", List.of()));
		}
		if (before == null) {
			this.taken.add(command);
		}
		return new Receipt(command.aggregateId(), 0, before != null, List.of());
	}

}
