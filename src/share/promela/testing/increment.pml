proctype first() {
  int r0, r1;
  atomic {
    d_step {
      fault == 0 ->
      skip;
    };
    run second();
    goto S0
  };
S0: /* test.race:2: x += 1; */
  atomic {
    d_step {
      GO ->
      r0 = mem[0] /* x */;
      FAULT_IF(SUM_OVERFLOWS(r0, 1), overflow, PLACE(0, 0, 2), out_0);
      r0 = r0 + 1;
      r1 = 0;
      out_0: skip
    };
    goto S3
  };
S3: /* test.race:2: x += 1; */
  atomic {
    d_step {
      GO ->
      mem[0] /* x */ = r0;
      r0 = 0;
      BALANCED(0, 0, PLACE(0, 0, 2), out_3);
      finished++;
      out_3: skip
    };
    goto end_first
  };
end_first:
  false;
}

proctype second() {
  int r0;
  atomic {
    d_step {
      fault == 0 ->
      skip;
    };
    going = true;
    goto S0
  };
S0: /* test.race:3: x */
  atomic {
    d_step {
      GO ->
      r0 = mem[0] /* x */;
      if
      :: r0 ->
          r0 = 0;
      :: else ->
          r0 = 0;
          BALANCED(1, 1, PLACE(1, 0, 3), out_0);
          finished++;
          next = 1;
      fi;
      out_0: skip
    };
    if
    :: next == 0 -> goto S3
    :: next == 1 -> next = 0; goto end_second
    fi
  };
S3: /* test.race:3: x = 2; */
  atomic {
    d_step {
      GO ->
      mem[0] /* x */ = 2;
      BALANCED(1, 1, PLACE(1, 0, 3), out_3);
      finished++;
      out_3: skip
    };
    goto end_second
  };
end_second:
  false;
}

c_code {
  static const char *actors[] = { "first", "second", "RCU", "the init block" };
  static const char *files[] = { "test.race" };
  static void say_where(void)
  {
    if (!now.place) printf(" at the end\n");
    else
      printf(" in %s at %s:%d\n", actors[now.place >> 22], files[now.place >> 16 & 63], now.place & 65535);
  }
}

proctype faults() {
end_idle:
  atomic {
    fault != 0;
    printf("simulated BUG: ");
    printm(fault);
    c_code { say_where(); };
    assert(false)
  }
}

active proctype init_block() {
  atomic {
    d_step {
      true ->
      BALANCED(3, 2, PLACE(3, 0, 1), out_init);
      out_init: skip
    };
    REPORT;
    run first();
    goto end_init_block
  };
end_init_block:
  false;
}
