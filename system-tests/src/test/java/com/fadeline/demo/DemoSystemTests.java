package com.fadeline.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.administration.accounts.DemoProgress;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.app.FadelineTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The demo clinic, sent to the real application. */
@FadelineTest
class DemoSystemTests {

	private static final long SEED = 8;

	@Autowired
	CommandGateway gateway;

	@Autowired
	EventStore events;

	@Autowired
	Clinics clinics;

	@Autowired
	Clock clock;

	@Test
	void a_filling_that_was_cut_off_goes_on_where_it_was() throws Exception {
		// given
		LocalDate today = LocalDate.now(this.clock);
		DemoProgress progress = new DemoProgress();
		DemoSender sender = new DemoSender(this.gateway, progress);
		DemoState state = new DemoState(this.events);
		List<TimedCommand> commands = new DemoClinic(SEED, today, this.clock.getZone(), this.clinics).commands()
			.subList(0, 400);
		int half = commands.size() / 2;
		assertThat(state.madeFor(DemoClinic.clients(SEED))).isEmpty();
		assertThat(state.missing(commands)).isEqualTo(commands);
		// when
		assertThat(sender.send(commands.subList(0, half), half)).isZero();
		// then
		assertThat(state.madeFor(DemoClinic.clients(SEED))).contains(today);
		assertThat(state.missing(commands)).isEqualTo(commands.subList(half, commands.size()));
		// when
		assertThat(sender.send(state.missing(commands), commands.size())).isZero();
		// then
		assertThat(progress.isFilled()).isTrue();
		assertThat(state.missing(commands)).isEmpty();
	}

}
