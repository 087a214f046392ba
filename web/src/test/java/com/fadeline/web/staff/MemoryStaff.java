package com.fadeline.web.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.staff.StaffMember;
import com.fadeline.administration.staff.StaffRegister;
import com.fadeline.api.Requester;
import org.jspecify.annotations.Nullable;

/** Keeps staff for a test. */
public class MemoryStaff implements StaffRegister {

	public static final String PASSWORD = "a generated password";

	private final Map<UUID, StaffMember> members = new LinkedHashMap<>();

	@Override
	public List<StaffMember> staff(Requester by) {
		return List.copyOf(this.members.values());
	}

	@Override
	public Optional<StaffMember> member(UUID staff, Requester by) {
		return Optional.ofNullable(this.members.get(staff));
	}

	@Override
	public @Nullable String add(UUID staff, String loginName, StaffMember.Details details, Requester by) {
		this.members.put(staff, new StaffMember(staff, loginName, details, false, false));
		return PASSWORD;
	}

	@Override
	public void change(UUID staff, StaffMember.Details details, Requester by) {
		this.members.put(staff, new StaffMember(staff, this.members.get(staff).loginName(), details, false, false));
	}

	@Override
	public String reset(UUID staff, Requester by) {
		return PASSWORD;
	}

	@Override
	public void unlock(UUID staff, Requester by) {
	}

}
