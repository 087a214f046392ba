package com.fadeline.web;

import com.fadeline.administration.accounts.DemoProgress;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.administration.accounts.DraftKeys;
import com.fadeline.administration.operation.MadeBackups;
import com.fadeline.administration.operation.PlannedTasks;
import com.fadeline.administration.operation.ProcessorStandings;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.administration.staff.Colleagues;
import com.fadeline.api.Rejection;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.Policy;
import com.fadeline.web.changes.MemoryChanges;
import com.fadeline.web.clinics.MemoryClinics;
import com.fadeline.web.clinics.MemoryRooms;
import com.fadeline.web.devices.MemoryDeviceBooks;
import com.fadeline.web.qualifications.MemoryQualifications;
import com.fadeline.web.consents.MemoryConsentTexts;
import com.fadeline.web.feeds.MemoryFeeds;
import com.fadeline.web.json.ApiModule;
import com.fadeline.web.operation.MemoryOperation;
import com.fadeline.web.problems.Outages;
import com.fadeline.web.attention.MemoryDeferrals;
import com.fadeline.web.remembered.MemoryDevices;
import com.fadeline.web.schedules.MemorySchedules;
import com.fadeline.web.signins.MemorySignIns;
import com.fadeline.web.staff.MemoryStaff;
import com.fadeline.web.tokens.MemoryTokens;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.queryhandling.QueryGateway;
import tools.jackson.databind.JacksonModule;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.webauthn.management.MapPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.MapUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The HTTP edge alone, in front of real buses whose handlers a test sets. */
@SpringBootApplication
public class WebTestApplication {

	/** A second specialist, of the clinic in Berlin. */
	public static final OperatorId SAM = new OperatorId(new UUID(5, 2));

	/** A demo whose filling has ended, unless a test says otherwise. */
	@Bean
	DemoProgress demoProgress() {
		DemoProgress progress = new DemoProgress();
		progress.reach(0, 0);
		return progress;
	}

	@Bean
	JacksonModule apiModule() {
		return new ApiModule();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Clinics clinics() {
		return (clinic) -> new ClinicSettings(
				ZoneId.of(clinic.value().equals(Samples.BERLIN) ? "Europe/Berlin" : "Asia/Tokyo"), Policy.standard());
	}

	@Bean
	TestAccounts accounts() {
		return new TestAccounts();
	}

	@Bean
	DraftKeys draftKeys() {
		return (user, day) -> (user + day).getBytes(StandardCharsets.UTF_8);
	}

	@Bean
	TestLinks links() {
		return new TestLinks();
	}

	@Bean
	MemoryDevices rememberedDevices() {
		return new MemoryDevices();
	}

	@Bean
	MockMvcBuilderCustomizer administratorsRequests() {
		return (builder) -> builder
			.defaultRequest(MockMvcRequestBuilders.get("/").header(HttpHeaders.AUTHORIZATION, TestAccounts.ADMIN));
	}

	@Bean
	MemoryClinics clinicRegister() {
		return new MemoryClinics();
	}

	@Bean
	MemoryRooms roomRegister() {
		return new MemoryRooms();
	}

	@Bean
	MemoryDeviceBooks deviceBooks(MemoryClinics clinics, Clock clock) {
		return new MemoryDeviceBooks(clinics, clock);
	}

	@Bean
	MemoryQualifications qualifications() {
		return new MemoryQualifications();
	}

	@Bean
	MemoryConsentTexts consentTexts() {
		return new MemoryConsentTexts();
	}

	@Bean
	MemoryFeeds calendarFeeds(TestAccounts accounts) {
		return new MemoryFeeds(accounts);
	}

	@Bean
	MemorySchedules scheduleRegister() {
		return new MemorySchedules();
	}

	@Bean
	MemoryDeferrals deferralRegister() {
		return new MemoryDeferrals();
	}

	@Bean
	MemoryStaff staffRegister() {
		return new MemoryStaff();
	}

	@Bean
	MemoryTokens apiTokens() {
		return new MemoryTokens();
	}

	@Bean
	UserCredentialRepository passkeys() {
		return new MapUserCredentialRepository();
	}

	@Bean
	PublicKeyCredentialUserEntityRepository passkeyOwners() {
		return new MapPublicKeyCredentialUserEntityRepository();
	}

	@Bean
	Colleagues colleagues() {
		Colleague ines = new Colleague(new OperatorId(Samples.OPERATOR), "Ines Marchetti", true);
		Colleague sam = new Colleague(SAM, "Sam Okafor", true);
		return (clinic) -> clinic.value().equals(Samples.BERLIN) ? List.of(ines, sam) : List.of(ines);
	}

	@Bean
	MemoryChanges adminChanges() {
		return new MemoryChanges();
	}

	@Bean
	MemorySignIns signInJournal() {
		return new MemorySignIns();
	}

	@Bean
	MemoryOperation operation() {
		return new MemoryOperation();
	}

	@Bean
	ProcessorStandings processorStandings() {
		return MemoryOperation::processors;
	}

	@Bean
	PlannedTasks plannedTasks() {
		return MemoryOperation::deadlines;
	}

	@Bean
	MadeBackups madeBackups() {
		return MemoryOperation.backups();
	}

	@Bean
	AccountNames accountNames() {
		return (ids) -> ids.contains("admin-id") ? Map.of("admin-id", "The admin") : Map.of();
	}

	@Bean
	Outages outages() {
		return (failure) -> (failure instanceof UncheckedIOException)
				? Optional.of(new Rejection.Unavailable("The database is down", 1)) : Optional.empty();
	}

	@Bean
	MemoryFiles files() {
		return new MemoryFiles();
	}

	@Bean
	StubMessageBuses buses() {
		return new StubMessageBuses();
	}

	@Bean
	CommandGateway commandGateway(StubMessageBuses buses) {
		return buses.commandGateway();
	}

	@Bean
	QueryGateway queryGateway(StubMessageBuses buses) {
		return buses.queryGateway();
	}

}
