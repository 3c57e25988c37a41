process.stderr.write('usage: npm run -s race -- <command> [arguments]\n');
process.exitCode = 2;
